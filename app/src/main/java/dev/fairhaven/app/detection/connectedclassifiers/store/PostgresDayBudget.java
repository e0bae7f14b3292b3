package dev.fairhaven.app.detection.connectedclassifiers.store;

import dev.fairhaven.app.detection.connectedclassifiers.DayBudget;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresDayBudget implements DayBudget {

  private final JdbcClient jdbc;

  PostgresDayBudget(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean take(String classifier, LocalDate day, int max) {
    return jdbc.sql(
                """
                INSERT INTO classifier_budget AS kept (classifier, day, used)
                VALUES (:classifier, :day, 1)
                ON CONFLICT (classifier) DO UPDATE SET
                  day = greatest(kept.day, excluded.day),
                  used = CASE WHEN kept.day < excluded.day THEN 1 ELSE kept.used + 1 END
                WHERE kept.day < excluded.day OR kept.used < :max
                """)
            .param("classifier", classifier)
            .param("day", day)
            .param("max", max)
            .update()
        == 1;
  }

  @Override
  public int used(String classifier, LocalDate day) {
    return jdbc.sql(
            "SELECT used FROM classifier_budget WHERE classifier = :classifier AND day >= :day")
        .param("classifier", classifier)
        .param("day", day)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
