package dev.fairhaven.app.platform.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.testing.AppTest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ReadinessProbesTest extends AppTest {

  @Test
  void answersAnybodyWithoutDetails() {
    var live = browser().get("/livez");
    assertThat(live.statusCode()).isEqualTo(200);
    assertThat(live.body()).isEqualTo("alive\n");
    assertThat(live.headers().firstValue("Set-Cookie")).isEmpty();
    for (int i = 0; i < 100 && browser().get("/readyz").statusCode() != 200; i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    assertThat(browser().get("/readyz").body()).isEqualTo("ready\n");
  }
}
