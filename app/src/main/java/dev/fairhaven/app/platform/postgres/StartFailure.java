package dev.fairhaven.app.platform.postgres;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reasons for which PostgreSQL does not start, told from what it logs: what is wrong, and what the
/// person at the terminal can do about it. The first that fits wins, so the causes stand before
/// their consequences.
enum StartFailure {
  DISK_FULL(
      "No space left on device|Disk quota exceeded",
      "The disk that holds {directory} is full. Free some space (`df -h {directory}` tells how much there is), then start again; nothing is lost."),
  DISK_READ_ONLY(
      "Read-only file system",
      "The disk that holds {directory} is mounted read-only. Mount it writable, then start again."),
  PERMISSIONS_TOO_WIDE(
      "data directory \"[^\"]*\" has invalid permissions",
      "Other accounts may read {directory}, which PostgreSQL refuses. Run `chmod -R u+rwX,go-rwx {directory}`, then start again."),
  WRONG_OWNER(
      "data directory \"[^\"]*\" has wrong ownership|Permission denied",
      "The files in {directory} belong to another account, or this one may not read and write them. Start as the account that started the first time, or hand the files over with `chown -R ACCOUNT {directory}`."),
  OTHER_VERSION(
      "database files are incompatible with server",
      "The files in {directory} were made by another version of PostgreSQL. Start the version of Fairhaven that made them, make a backup with `fairhaven backup`, and restore it with this version."),
  PORT_TAKEN(
      "could not bind [^\n]*Address already in use|could not create any TCP/IP sockets",
      "Another program took PostgreSQL's port at the same moment. Start again: a free port is chosen then."),
  SERVER_RUNNING(
      "lock file \"[^\"]*\" already exists|pre-existing shared memory block",
      "Another PostgreSQL still works on {directory}, perhaps in another container. Stop it, then start again. If there is none, delete {directory}/postmaster.pid."),
  LOCK_FILE_DAMAGED(
      "bogus data in lock file|lock file \"[^\"]*\" is empty",
      "The file {directory}/postmaster.pid is damaged. Make sure that no other PostgreSQL works on this directory, delete the file, then start again."),
  OUT_OF_MEMORY(
      "Cannot allocate memory|could not map anonymous shared memory|out of memory",
      "The machine has too little free memory for PostgreSQL, which takes about 300 MB. Stop other programs, or give the machine or container more memory."),
  OUT_OF_FILES(
      "Too many open files|insufficient file descriptors",
      "The limit of open files is too low. Raise it with `ulimit -n 4096` or in the service's settings, then start again."),
  DAMAGED(
      "could not locate a valid checkpoint record|invalid checkpoint record|incorrect checksum in control file|could not (?:open|read) file \"[^\"]*pg_control\"|invalid page in block|PANIC: ",
      "The files in {directory} are damaged, or some are missing. Keep a copy of the directory, and restore the last backup with `fairhaven restore`."),
  SETTING_WRONG(
      "unrecognized configuration parameter|invalid value for parameter|contains errors|could not access file",
      "A setting of PostgreSQL is wrong; the log below names it. Settings of your own are in {directory}/postgresql.auto.conf and postgresql.conf.");

  private final Pattern sign;
  private final String advice;

  StartFailure(String sign, String advice) {
    this.sign = Pattern.compile(sign);
    this.advice = advice;
  }

  /// The reason that the server's own words tell.
  static Optional<StartFailure> find(String log) {
    return Arrays.stream(values()).filter(reason -> reason.sign.matcher(log).find()).findFirst();
  }

  /// What is wrong and what to do, followed by what the server said.
  ///
  /// @param summary what did not work
  /// @param cluster PostgreSQL's data directory
  static String explain(String summary, String log, Path cluster) {
    return find(log)
        .map(reason -> summary + "%n%s%n%n%s".formatted(reason.advice(cluster), log))
        .orElseGet(() -> summary + "%n%n%s".formatted(log));
  }

  private String advice(Path cluster) {
    return advice.replace("{directory}", cluster.toString());
  }
}
