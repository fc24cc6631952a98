"""Words of French news that tell what a full stop or a capital means: abbreviations, sentence starters, names.

Spellings follow the Lexique des règles typographiques en usage à l’Imprimerie nationale (« Abréviations ») and what
newsrooms type beside it. All words are lower case and without their final full stop.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "m mm mr mrs ms mx dr drs pr prof me mme mmes mlle mlles mgr st ste sts stes gal gén col cdt cne lt capt sgt amb "
    "hon rev rév sen sén gov gouv rep vve ph th chr ch"
)
"""With a capital, always followed by a name: « M. Dupont », « Dr. Martin », « St. Louis », « Ph. Martin »."""

RANKS = _words("dr pr prof mgr gén gal col cdt cne lt capt sgt amb rév")
"""Titles that also stand before a name without a capital: « le gén. Dupont »."""

CONNECTORS = _words("cf vs conf voy viz c.-à-d càd i.e e.g p.ex c v")
"""Tie what precedes to what follows: « Nvidia vs. AMD », « Epic c. Apple », « cf. Le Monde »."""

REFERENCES = _words(
    "art arts p pp n n° n°s no nos nº vol fig figs chap chaps ch env av apr al ann col coll éd ed rééd ex t tt tab "
    "tabl tél tel réf ref sect § bd boul bld pl rte r s sq sqq suiv ss l ll f fo ff v loc id ibid op cit trad dir max "
    "min moy approx hab arr dép dépt quart trim sem inéd réimpr spéc resp excl incl fasc suppl liv livr"
)
"""Wait for a figure, a letter or a rest of phrase: « art. 22 », « p. 3 », « fig. A », « env. deux heures »."""

MONTHS = _words("janv jan févr fév mar avr juin juil juill sept oct nov déc")
"""Short months: « janv. 2026 »."""

WEEKDAYS = _words("lun mar mer jeu ven vend sam dim")
"""Short days: « lun. 24 novembre »."""

COMPANY_FORMS = _words("inc corp ltd cie co llc bros jr plc lp gmbh pty pte sté éts ets")
"""Close the name of a company: « Micron Technology Inc. »."""

NAME_GOES_ON = _words("bros co jr")
"""Company forms inside which a name may go on with a capital: « Warner Bros. Discovery »."""

SHORTENED = _words(
    "etc janv févr fév avr juil juill nov déc inc corp ltd cie co llc bros jr plc hab apr boul éd rééd tél chap env "
    "approx trad coll cit ibid suppl fasc c.-à-d"
)
"""Never whole words: their full stop is their own, even at the end of a sentence."""

LABELS = _words(
    "action aile annexe appartement axe bloc bâtiment cas catégorie classe collège courbe escalier face facteur "
    "format formule gamme gen grippe groupe génération hall hypothèse hépatite immeuble indice kit label langage "
    "lettre licence ligne liste lot model module modèle moteur niveau note option opération partie permis phase "
    "pilier piste plan point port porte prise programme projet protéine quai rang round réseau salle scénario section "
    "segment series série tableau terminal tour tranche type variable variant variante version vitamine volet zone "
    "équipe étage étape"
)
"""Nouns that a single capital completes: « série B », « plan B », « vitamine C »."""

STARTERS = _words(
    "le la les un une des du de au aux ce cet cette ces cela ceci ça mon ma mes ton ta tes son sa ses notre nos votre "
    "vos leur leurs je tu il elle on nous vous ils elles celui celle ceux celles chacun chacune tout toute tous toutes "
    "aucun aucune nul nulle quelque quelques plusieurs certains certaines beaucoup peu trop assez plus moins autre "
    "autres chaque même qui que quoi dont où quand comment pourquoi combien quel quelle quels quelles lequel laquelle "
    "et ou mais or ni car donc puis ensuite enfin ainsi alors à après avant avec chez contre dans depuis derrière "
    "dès devant durant en entre envers face faute grâce hors jusque malgré outre par parmi pendant pour près sans sauf "
    "selon sous sur vers voici voilà si comme lorsque puisque quoique tandis afin bien hier demain désormais "
    "déjà encore jamais toujours souvent parfois bientôt maintenant pourtant cependant néanmoins toutefois seul seule "
    "seuls seules oui non ici là rien personne deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt "
    "trente quarante cinquante soixante cent mille objectif résultat reste fini côté quant exit restent "
    "autant telle tel tels telles objet question réponse rendez motif cause conséquence preuve bref autrement surtout "
    "première premier premières premiers dernière dernier nouvelle nouveau nouvelles nouveaux suite fin début "
    "the a an it this these those he she they we you i in on at for with from by to of its his her their our your"
)
"""Words that, with a capital, open a sentence and rarely a name; a few English ones for mixed texts."""

EXCLAIMED_NAMES = _words("yahoo joomla jeopardy kahoot yum hop wham guess")
"""Names written with an exclamation mark: « Yahoo! »."""

SMALL_NAMES = _words(
    "adidas npm pip curl wget nginx systemd git ffmpeg pandas numpy bash zsh vim emacs sudo ssh openssl jquery "
    "youtube-dl yt-dlp imec leboncoin arxiv ollama bun esbuild webpack uv ruff rustc cargo clang podman containerd "
    "runc etcd redis rclone rsync ntfy osquery"
)
"""Names that their owners type without a capital: they may open a sentence."""
