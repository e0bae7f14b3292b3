package dev.fairhaven.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {

  /// As PostgreSQL 18 words them.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FATAL:  data directory "/d/cluster" has invalid permissions | PERMISSIONS_TOO_WIDE
          FATAL:  data directory "/d/cluster" has wrong ownership | WRONG_OWNER
          FATAL:  could not open file "global/pg_filenode.map": Permission denied | WRONG_OWNER
          FATAL:  database files are incompatible with server | OTHER_VERSION
          PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device | DISK_FULL
          FATAL:  could not create lock file "postmaster.pid": Read-only file system | DISK_READ_ONLY
          LOG:  could not bind IPv4 address "127.0.0.1": Address already in use | PORT_TAKEN
          FATAL:  lock file "postmaster.pid" already exists | SERVER_RUNNING
          FATAL:  pre-existing shared memory block (key 5, ID 6) is still in use | SERVER_RUNNING
          FATAL:  lock file "postmaster.pid" is empty | LOCK_FILE_DAMAGED
          FATAL:  bogus data in lock file "postmaster.pid": "x" | LOCK_FILE_DAMAGED
          FATAL:  could not map anonymous shared memory: Cannot allocate memory | OUT_OF_MEMORY
          FATAL:  insufficient file descriptors available to start server process | OUT_OF_FILES
          PANIC:  could not locate a valid checkpoint record at 0/1B833D8 | DAMAGED
          FATAL:  could not open file "global/pg_control": No such file or directory | DAMAGED
          FATAL:  invalid value for parameter "shared_buffers": "nonsense" | SETTING_WRONG
          """)
  void tellsTheReason(String line, StartFailure reason) {
    assertThat(StartFailure.find("2026-12-01 UTC [7] LOG:  starting\n" + line)).contains(reason);
  }

  @Test
  void namesTheDirectoryInItsAdviceAndQuotesTheLog() {
    var log = "FATAL:  data directory \"/d/cluster\" has invalid permissions";
    assertThat(StartFailure.explain("It did not start.", log, Path.of("/d/cluster")))
        .startsWith("It did not start.")
        .contains("chmod -R u+rwX,go-rwx /d/cluster")
        .endsWith(log);
  }

  @Test
  void quotesWordsItDoesNotKnow() {
    assertThat(StartFailure.find("FATAL:  something new")).isEmpty();
    assertThat(StartFailure.explain("It did not start.", "FATAL:  something new", Path.of("/d")))
        .isEqualTo("It did not start.%n%nFATAL:  something new".formatted());
  }
}
