"""All rules of the pack, in one place so that the hook imports them only when it is called."""

from __future__ import annotations

from newslint import Rule
from newslint_leftovers.ad_label import AdLabel
from newslint_leftovers.blank_line_run import BlankLineRun
from newslint_leftovers.byline_furniture import BylineFurniture
from newslint_leftovers.caption_as_body import CaptionAsBody
from newslint_leftovers.comment_form import CommentForm
from newslint_leftovers.cookie_consent import CookieConsent
from newslint_leftovers.copyright_line import CopyrightLine
from newslint_leftovers.editor_note import EditorNote
from newslint_leftovers.gallery_date import GalleryDate
from newslint_leftovers.glued_tags import GluedTags
from newslint_leftovers.image_placeholder import ImagePlaceholder
from newslint_leftovers.markup_debris import MarkupDebris
from newslint_leftovers.masthead_banner import MastheadBanner
from newslint_leftovers.media_prompt import MediaPrompt
from newslint_leftovers.nav_label import NavLabel
from newslint_leftovers.newsletter_signup import NewsletterSignup
from newslint_leftovers.paywall_account import PaywallAccount
from newslint_leftovers.print_jump import PrintJump
from newslint_leftovers.promo_sentence import PromoSentence
from newslint_leftovers.publish_stamp import PublishStamp
from newslint_leftovers.pull_quote import PullQuote
from newslint_leftovers.reactions_widget import ReactionsWidget
from newslint_leftovers.read_time import ReadTime
from newslint_leftovers.related_block import RelatedBlock
from newslint_leftovers.related_link import RelatedLink
from newslint_leftovers.repeated_paragraph import RepeatedParagraph
from newslint_leftovers.share_follow import ShareFollow
from newslint_leftovers.source_tag import SourceTag
from newslint_leftovers.source_url_line import SourceUrlLine
from newslint_leftovers.transcript_marks import TranscriptMarks
from newslint_leftovers.truncated_teaser import TruncatedTeaser


def leftover_rules() -> list[Rule]:
    """The rules of the pack, in the order of their ids."""
    return [
        AdLabel(),
        BlankLineRun(),
        BylineFurniture(),
        CaptionAsBody(),
        CommentForm(),
        CookieConsent(),
        CopyrightLine(),
        EditorNote(),
        GalleryDate(),
        GluedTags(),
        ImagePlaceholder(),
        MarkupDebris(),
        MastheadBanner(),
        MediaPrompt(),
        NavLabel(),
        NewsletterSignup(),
        PaywallAccount(),
        PrintJump(),
        PromoSentence(),
        PublishStamp(),
        PullQuote(),
        ReactionsWidget(),
        ReadTime(),
        RelatedBlock(),
        RelatedLink(),
        RepeatedParagraph(),
        ShareFollow(),
        SourceTag(),
        SourceUrlLine(),
        TranscriptMarks(),
        TruncatedTeaser(),
    ]
