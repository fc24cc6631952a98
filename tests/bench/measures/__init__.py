"""What `inv bench` measures, one module a subject; each measure yields rows of three cells."""
