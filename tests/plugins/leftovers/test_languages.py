from __future__ import annotations

from pathlib import Path

import pytest

from newslint import read_list
from newslint_leftovers import languages as module
from newslint_leftovers.languages import LISTED
from newslint_leftovers.lines import key_of
from newslint_leftovers.rules import leftover_rules

from .articles import kinds, leftover_lines
from .cleaned import clean

ARTICLES = {
    "de": (
        "Rat schließt die Bücherei in der Mühlstraße",
        "Der Rat der Stadt beschloss am Dienstag, die Bücherei in der Mühlstraße zu schließen, die seit 1962 da ist.",
        "Die Bürgermeisterin sagte, das Geld werde für zwei Schulen im Norden der Stadt gebraucht, nicht für das Haus.",
        "Viele der Bürger sind mit dem Plan nicht einverstanden und wollen vor Gericht gehen, wie sie sagten.",
    ),
    "fr": (
        "La bibliothèque de la rue du Moulin va fermer",
        "Le conseil municipal a décidé mardi de fermer la bibliothèque de la rue du Moulin, ouverte depuis 1962.",
        "La maire a déclaré que l’argent irait à deux écoles dans le nord de la ville, et que la maison serait vendue.",
        "Les habitants ne sont pas d’accord avec ce projet et veulent aller devant le tribunal, ont-ils dit mercredi.",
    ),
    "es": (
        "La biblioteca de la calle del Molino cerrará en otoño",
        "El ayuntamiento decidió el martes cerrar la biblioteca de la calle del Molino, que está abierta desde 1962.",
        "La alcaldesa dijo que el dinero se destinará a dos escuelas en el norte de la ciudad y la casa se venderá.",
        "Los vecinos no están de acuerdo con el plan y quieren ir a los tribunales, según dijeron el miércoles.",
    ),
    "it": (
        "La biblioteca di via del Mulino chiuderà in autunno",
        "Il consiglio comunale ha deciso martedì di chiudere la biblioteca di via del Mulino, che è aperta dal 1962.",
        "La sindaca ha detto che il denaro andrà a due scuole nel nord della città e che la casa sarà venduta.",
        "Gli abitanti non sono d’accordo con il piano e vogliono andare in tribunale, come hanno detto mercoledì sera.",
    ),
    "pt": (
        "A biblioteca da rua do Moinho vai fechar no outono",
        "A câmara decidiu na terça-feira fechar a biblioteca da rua do Moinho, que está aberta desde 1962.",
        "A presidente disse que o dinheiro vai para duas escolas no norte da cidade e que a casa não será mantida.",
        "Os moradores não estão de acordo com o plano e querem ir a tribunal, como disseram na quarta-feira à noite.",
    ),
    "nl": (
        "Bibliotheek aan de Molenstraat gaat in de herfst dicht",
        "De gemeenteraad heeft dinsdag besloten om de bibliotheek aan de Molenstraat, open sinds 1962, te sluiten.",
        "De burgemeester zei dat geld naar twee scholen in het noorden van de stad gaat en het huis wordt verkocht.",
        "De bewoners zijn het niet eens met het plan en willen naar de rechter, zoals zij op woensdag hebben gezegd.",
    ),
}
BOXES = {
    "de": {
        "Artikel teilen": "share-follow",
        "Lesen Sie auch: Brücke bleibt gesperrt": "related-block",
        "Anzeige": "ad-label",
    },
    "fr": {
        "Partager cet article": "share-follow",
        "À lire aussi : Le pont reste fermé": "related-block",
        "Publicité": "ad-label",
    },
    "es": {
        "Comparte esta noticia": "share-follow",
        "Lee también: El puente sigue cerrado": "related-block",
        "Publicidad": "ad-label",
    },
    "it": {
        "Condividi su Facebook": "share-follow",
        "Leggi anche: Il ponte resta chiuso": "related-block",
        "Pubblicità": "ad-label",
    },
    "pt": {
        "Compartilhe esta notícia": "share-follow",
        "Leia também: A ponte continua fechada": "related-block",
        "Publicidade": "ad-label",
    },
    "nl": {
        "Deel dit artikel": "share-follow",
        "Lees ook: Brug blijft gesloten": "related-block",
        "Advertentie": "ad-label",
    },
}


@pytest.mark.parametrize("code", LISTED)
def test_furniture_is_known_in_the_language_of_the_article(code: str) -> None:
    headline, first, *rest = ARTICLES[code]
    text = "\n\n".join((headline, first, *BOXES[code], *rest)) + "\n"
    assert kinds(text) == list(BOXES[code].values())
    assert clean(text).text == "\n\n".join(ARTICLES[code]) + "\n"


@pytest.mark.parametrize("code", LISTED)
def test_an_article_in_the_language_is_left_alone(code: str) -> None:
    assert leftover_lines("\n\n".join(ARTICLES[code])) == []


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "articles" / "languages").glob("*.txt")), ids=lambda path: path.stem
)
def test_no_line_of_a_recorded_article_is_named(path: Path) -> None:
    assert leftover_lines(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("code", LISTED)
def test_every_entry_is_in_the_form_in_which_lines_are_looked_up_and_has_a_rule(code: str) -> None:
    known = {rule.id.split("/")[1] for rule in leftover_rules()}
    odd = []
    for row in read_list(module.__file__, f"languages/{code}.txt"):
        kind, _, entry = row.partition(": ")
        words = entry.removesuffix("…").strip()
        if kind not in known or (not entry.endswith("…") and key_of(words) != words):
            odd.append(row)
    assert odd == []


def test_a_word_of_another_language_is_no_furniture() -> None:
    headline, first, *rest = ARTICLES["de"]
    assert leftover_lines("\n\n".join((headline, first, "Publicidad", "Leggi anche", *rest))) == []
