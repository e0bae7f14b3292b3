package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.testing.AppTest;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemAdviceTest extends AppTest {

  @Autowired private ProblemAdvice advice;
  @Autowired private HangUps hangUps;

  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/events");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void tellsTheCallerWhatWentWrong() throws IOException {
    advice.answer(new IllegalStateException("a bug"), request, response);
    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentAsString()).contains("incident");
  }

  @Test
  void countsOnceACallerThatIsGoneAndNeverAnswersItWithSuccess() throws IOException {
    long before = hangUps.count();
    advice.answer(new ClientAbortException(), request, response);
    advice.answer(new ClientAbortException(), request, response);
    assertThat(hangUps.count()).isEqualTo(before + 1);
    assertThat(response.getStatus()).isEqualTo(408);
  }
}
