package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.optional;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.STR;
import static dev.fairhaven.rules.functions.Arguments.text;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.MailServers;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.lists.IpAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// URLs, domains, email addresses, IP addresses and cookies.
final class NetworkFunctions {

  private static final Parameter S = required("s", STR, "The text.");
  private static final Parameter EMAIL = required("email", STR, "The email address.");

  private static final Pattern URL =
      Pattern.compile("https?://[^/\\s][^\\s)>]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

  private NetworkFunctions() {}

  static List<Function> all(MailServers mailServers) {
    return List.of(
        extractUrls(),
        extractDomains(),
        emailDomain(),
        emailSubdomain(),
        emailLocalPart(),
        domainTld(),
        domainChopper(),
        ipNetwork(),
        extractCookie(),
        mxLookup(mailServers));
  }

  private static Function.Builder function(String name, String summary) {
    return Function.named(name, Category.NETWORK).summary(summary).cost(Cost.LINEAR);
  }

  private static Function mxLookup(MailServers servers) {
    return function(
            "MXLookup",
            "Looks up the address of a domain's mail server. No value if the domain accepts no mail"
                + " or the lookup times out.")
        .takes(required("domain", STR, "The domain."))
        .returns(STR)
        .purity(Purity.READS_STATE)
        .cost(Cost.SLOW)
        .does(
            (values, context) ->
                servers
                    .addressOf(text(values, 0))
                    .<Object>map(address -> address)
                    .orElseGet(context::skip));
  }

  private static Function extractUrls() {
    return function(
            "StringExtractURLs", "Returns the distinct URLs in a text, in order of appearance.")
        .takes(S)
        .returns(Type.list(STR))
        .does((values, _) -> List.copyOf(urls(text(values, 0))));
  }

  private static Set<String> urls(String text) {
    var urls = new LinkedHashSet<String>();
    var matcher = URL.matcher(text);
    while (matcher.find()) {
      var url = matcher.group();
      if (authority(url).filter(NetworkFunctions::isWellFormed).isPresent()) {
        urls.add(url);
      }
    }
    return urls;
  }

  private static Optional<String> authority(String url) {
    var rest = url.substring(url.indexOf("://") + 3).split("[/?#]", 2)[0];
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  /// Brackets must be balanced.
  private static boolean isWellFormed(String authority) {
    return (authority.indexOf('[') >= 0) == (authority.indexOf(']') >= 0);
  }

  private static Function extractDomains() {
    return function(
            "StringExtractDomains",
            "Returns the distinct hosts of the URLs in a text, in order of appearance.")
        .takes(S)
        .returns(Type.list(STR))
        .does((values, _) -> domains(text(values, 0)));
  }

  private static List<String> domains(String text) {
    var domains = new LinkedHashSet<String>();
    for (var url : urls(text)) {
      authority(url).map(NetworkFunctions::withoutPort).ifPresent(domains::add);
    }
    return List.copyOf(domains);
  }

  private static String withoutPort(String authority) {
    return authority.startsWith("[")
        ? authority.substring(0, authority.indexOf(']') + 1)
        : authority.split(":", 2)[0];
  }

  private static Function emailDomain() {
    return function(
            "EmailDomain", "Returns the registered domain of an email address, without subdomains.")
        .takes(EMAIL)
        .returns(STR)
        .does(
            (values, context) ->
                domainOf(text(values, 0))
                    .<Object>map(Domains::registrable)
                    .orElseGet(context::skip));
  }

  private static Function emailSubdomain() {
    return function(
            "EmailSubdomain", "Returns the full domain of an email address, with subdomains.")
        .takes(EMAIL)
        .returns(STR)
        .does(
            (values, context) ->
                domainOf(text(values, 0)).<Object>map(domain -> domain).orElseGet(context::skip));
  }

  private static Optional<String> domainOf(String email) {
    int at = email.lastIndexOf('@');
    return at < 0 || at == email.length() - 1
        ? Optional.empty()
        : Optional.of(email.substring(at + 1).toLowerCase(Locale.ROOT));
  }

  private static Function emailLocalPart() {
    return function("EmailLocalPart", "Returns the part of an email address before the `@`.")
        .takes(EMAIL)
        .returns(STR)
        .does(
            (values, context) -> {
              int at = text(values, 0).lastIndexOf('@');
              return at < 0 ? context.skip() : text(values, 0).substring(0, at);
            });
  }

  private static Function domainTld() {
    return function("DomainTld", "Returns the public suffix of a domain or URL, such as `co.uk`.")
        .takes(required("domain", STR, "The domain or URL."))
        .returns(STR)
        .does(
            (values, context) ->
                Domains.host(text(values, 0))
                    .flatMap(Domains::suffix)
                    .<Object>map(suffix -> suffix)
                    .orElseGet(context::skip));
  }

  private static Function domainChopper() {
    return function(
            "DomainChopper",
            "Returns the registered domains, or the public suffixes, of a list of URLs.")
        .takes(
            required("urls", Type.list(STR), "The URLs or domains."),
            optional(
                "fld", BOOL, true, "`True` for registered domains, `False` for public suffixes."))
        .returns(Type.list(STR))
        .does((values, _) -> chop(Arguments.list(values, 0), Arguments.flag(values, 1)));
  }

  private static List<String> chop(List<?> urls, boolean keepLabel) {
    var domains = new ArrayList<String>();
    for (var url : urls) {
      var host = Domains.host(String.valueOf(url));
      host.flatMap(Domains::suffix)
          .map(suffix -> keepLabel ? Domains.registrable(host.orElseThrow()) : suffix)
          .ifPresent(domains::add);
    }
    return domains;
  }

  private static Function ipNetwork() {
    return function(
            "IpNetwork",
            "Returns an IPv4 address with its last octet set to 0, or an IPv6 address in full.")
        .takes(required("ip", STR, "The address."))
        .returns(STR)
        .does((values, context) -> ipNetwork(text(values, 0), context));
  }

  private static Object ipNetwork(String ip, CallContext context) {
    var v4 = IPV4.matcher(ip);
    if (v4.matches()) {
      boolean valid = true;
      for (int i = 1; i <= 4; i++) {
        var part = v4.group(i);
        valid &= Integer.parseInt(part) <= 255 && (part.length() == 1 || !part.startsWith("0"));
      }
      return valid
          ? ip.substring(0, ip.lastIndexOf('.')) + ".0"
          : context.fail("AddressValueError", "");
    }
    if (ip.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
        && ip.chars().filter(c -> c == '.').count() < 3) {
      return context.fail("AddressValueError", "Expected 4 octets in '" + ip + "'");
    }
    return IpAddress.parse(ip)
        .<Object>map(NetworkFunctions::groups)
        .orElseGet(() -> context.fail("AddressValueError", ""));
  }

  /// All groups in hexadecimal without leading zeros.
  private static String groups(IpAddress address) {
    return IntStream.range(0, 8)
        .mapToObj(index -> Integer.toHexString(address.group(index)))
        .collect(Collectors.joining(":"));
  }

  private static Function extractCookie() {
    return function(
            "ExtractCookie",
            "Returns the value of a cookie in a `Cookie` header. No value if the cookie is missing.")
        .takes(
            required("header", STR, "The header."), constant("key", STR, "The name of the cookie."))
        .returns(STR)
        .boundBy(
            site -> {
              var key = site.text("key");
              return (values, context) ->
                  cookie(text(values, 0), key).<Object>map(value -> value).orElseGet(context::skip);
            });
  }

  private static Optional<String> cookie(String header, String key) {
    Optional<String> found = Optional.empty();
    for (var part : header.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).strip().equals(key)) {
        found = Optional.of(unquoted(part.substring(equals + 1).strip()));
      }
    }
    return found;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
  }
}
