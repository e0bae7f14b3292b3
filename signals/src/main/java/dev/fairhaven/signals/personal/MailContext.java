package dev.fairhaven.signals.personal;

import java.util.Set;
import java.util.regex.Pattern;

/// What looks like an e-mail address and is none, by what is in it and around it: users of machines
/// and repositories, passwords in URLs, versions of packages, names of files and units, handles.
final class MailContext {

  private static final int BEFORE_LENGTH_MAX = 200;
  private static final String MAILTO = "mailto://";

  /// Remotes of repositories have them.
  private static final Set<String> MACHINES = Set.of("git", "hg", "svn", "ssh");

  /// Words of programming languages, before a label.
  private static final Set<String> KEYWORDS =
      Set.of("this", "super", "return", "break", "continue");

  /// `pkg@1.2.3-rc.1`, `checkout@v4.1`, `logo@2x.png`.
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:[~^]?v?\\d+(?:\\.\\d+)+(?:[-+.].*)?|v\\d+(?:\\.\\d.*)?|[1-9](?:\\.\\d)?x\\..*)",
          Pattern.CASE_INSENSITIVE);

  /// Last labels that are no suffixes of domains.
  private static final Set<String> EXTENSIONS =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "svg", "heic", "pdf", "txt", "html", "htm", "css",
          "js", "mjs", "ts", "tsx", "jsx", "json", "xml", "yml", "yaml", "toml", "ini", "conf",
          "exe", "dll", "class", "java", "kt", "cpp", "hpp", "log", "csv", "doc", "docx", "xls",
          "xlsx", "mp3", "mp4", "avi", "tar", "gz", "tgz", "git", "lock", "bak", "service",
          "socket", "timer", "target", "mount", "slice");

  /// A command that goes to a machine, its options and files, and nothing else up to the address.
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:^|[\\s$>`'\"|;&(])(?:ssh|scp|sftp|rsync|mosh|autossh|sshfs|ssh-copy-id|ssh-keyscan|telnet)"
              + "(?:\\.exe)?(?: +(?:-\\S*|\\S*[./~:=\\d]\\S*))* +['\"]?$");

  private static final Pattern HEADER =
      Pattern.compile(
          "(?:message-id|in-reply-to|references|content-id|list-id|cid)[: ] *<?$",
          Pattern.CASE_INSENSITIVE);

  private MailContext() {}

  /// @param at where the sign is
  static boolean isOther(PlainText text, int start, int at, int end, boolean isKnown) {
    var local = text.substring(start, at);
    var domain = text.substring(at + 1, end);
    return MACHINES.contains(local)
        || VERSION.matcher(domain).matches()
        || text.near(start - 1) == '@'
        || isRemote(text, end)
        || isUserOfUrl(text, start)
        || isAfter(text, start, COMMAND)
        || isAfter(text, start, HEADER)
        || (!isKnown && isCode(text, local, domain, end));
  }

  /// Whether a path or a port follows, as in `user@host:path`.
  private static boolean isRemote(PlainText text, int end) {
    if (text.near(end) != ':') {
      return false;
    }
    char next = text.near(end + 1);
    if (next == '/' || next == '~' || next == '.' || PlainText.isDigit(next)) {
      return true;
    }
    int stop = Math.min(text.length(), end + BEFORE_LENGTH_MAX);
    for (int i = end + 1; i < stop && text.at(i) > ' '; i++) {
      boolean isPath = text.at(i) == '/' || text.toString().startsWith(".git", i);
      if (isPath) {
        return true;
      }
    }
    return false;
  }

  /// Whether a scheme and `//` are before it, with nothing that ends the part of the user.
  private static boolean isUserOfUrl(PlainText text, int start) {
    int stop = Math.max(0, start - BEFORE_LENGTH_MAX);
    int at = start;
    while (at > stop && text.at(at - 1) > ' ' && "/?#\\<>\"".indexOf(text.at(at - 1)) < 0) {
      at--;
    }
    return text.near(at - 1) == '/'
        && text.near(at - 2) == '/'
        && text.near(at - 3) == ':'
        && !text.substring(Math.max(0, at - MAILTO.length()), at).equalsIgnoreCase(MAILTO);
  }

  private static boolean isAfter(PlainText text, int start, Pattern pattern) {
    int stop = Math.max(0, start - BEFORE_LENGTH_MAX);
    int from = start;
    while (from > stop && text.at(from - 1) != '\n') {
      from--;
    }
    return text.matcher(pattern).region(from, start).find();
  }

  private static boolean isCode(PlainText text, String local, String domain, int end) {
    var suffix = domain.substring(domain.lastIndexOf('.') + 1);
    return suffix.length() == 1
        || text.near(end) == '('
        || KEYWORDS.contains(local)
        || EXTENSIONS.contains(suffix);
  }
}
