package dev.fairhaven.app.platform.postgres;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The settings that the embedded server runs with.
///
/// For a machine of two cores and a few gigabytes; nothing here gives up durability. The log keeps
/// what concerns the server itself. Failed statements are left out of it, because their messages
/// quote the data; the client gets them anyway.
final class ServerSettings {

  private static final Map<String, String> STANDARD =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "100"),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("wal_buffers", "16MB"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("logging_collector", "off"),
          Map.entry("log_destination", "stderr"),
          Map.entry("log_line_prefix", "%m [%p] "),
          Map.entry("log_min_messages", "log"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"));

  private ServerSettings() {}

  /// The text of a configuration file.
  ///
  /// @param replacements take the place of the standard settings of the same name
  static String with(Map<String, String> replacements, int port) {
    var settings = new TreeMap<>(STANDARD);
    settings.putAll(replacements);
    settings.put("port", Integer.toString(port));
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'")
        .collect(
            Collectors.joining(
                "\n", "# Written at every start. For your own settings use ALTER SYSTEM.\n", "\n"));
  }
}
