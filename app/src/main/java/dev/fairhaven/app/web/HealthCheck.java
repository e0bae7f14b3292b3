package dev.fairhaven.app.web;

import dev.fairhaven.app.access.Public;
import dev.fairhaven.app.kernel.ProblemException;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells load balancers and the launcher whether this process can answer, database included.
@RestController
class HealthCheck {

  private final JdbcClient db;

  HealthCheck(JdbcClient db) {
    this.db = db;
  }

  @GetMapping("/health")
  @Public("It says nothing but whether the server is ready.")
  Map<String, String> health() {
    try {
      db.sql("SELECT 1").query(Integer.class).single();
      return Map.of("status", "ready");
    } catch (DataAccessException _) {
      throw new ProblemException(WebProblem.UNAVAILABLE, "the database does not answer");
    }
  }
}
