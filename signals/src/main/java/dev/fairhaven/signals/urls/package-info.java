/// URLs and hosts in what people write, hidden from filters or not, and hosts that imitate others.
///
/// *Start here:* [UrlFinder] finds URLs and bare domains in a text; [Host] is the one form in which
/// hosts are compared; [LookAlikes] says which protected domain a host imitates, and how.
///
/// *Invariants:* a host that can be written in several ways (case, width, Unicode or `xn--`, an
/// percent-encoded, an IPv4 address as one number) has one form, the one browsers come to (UTS 46,
/// non-transitional). Offsets are UTF-16 units of the text as it was given.
///
/// *Limits:* [UrlFinder#TEXT_LENGTH_MAX] characters of a text are read, [UrlFinder#URLS_MAX] URLs
/// found, [UrlFinder#URL_LENGTH_MAX] characters of each kept; [LookAlikes#DOMAINS_MAX] domains are
/// protected. Time is linear in the text. A part of a URL is decoded up to three times; `dot`
/// without brackets is a word, not a dot.
@NullMarked
package dev.fairhaven.signals.urls;

import org.jspecify.annotations.NullMarked;
