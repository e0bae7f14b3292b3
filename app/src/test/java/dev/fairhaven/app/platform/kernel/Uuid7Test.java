package dev.fairhaven.app.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class Uuid7Test {

  @Test
  void growsWithEachCall() {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(Uuid7.next().toString());
    }
    assertThat(ids).isSorted();
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void isOfVersionSevenAndOfTheRfcVariant() {
    UUID id = Uuid7.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void tellsWhenItWasMade() {
    long before = System.currentTimeMillis();
    long made = Uuid7.next().getMostSignificantBits() >>> 16;
    assertThat(made).isBetween(before, System.currentTimeMillis() + 60_000);
  }
}
