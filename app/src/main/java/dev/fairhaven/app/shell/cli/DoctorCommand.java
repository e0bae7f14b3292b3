package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.platform.audit.AuditFilter;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.audit.AuditSearch;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.postgres.PostgresException;
import dev.fairhaven.app.shell.doctor.DatabaseChecks;
import dev.fairhaven.app.shell.doctor.DirectoryChecks;
import dev.fairhaven.app.shell.doctor.EndpointChecks;
import dev.fairhaven.app.shell.doctor.Finding;
import dev.fairhaven.app.shell.doctor.Finding.Level;
import dev.fairhaven.app.shell.doctor.Machine;
import dev.fairhaven.app.shell.doctor.MachineChecks;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `doctor`: what is wrong, and what to do about it.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Looks at the machine, the data directory, the database, the clock and the webhook endpoints, also beside a running instance, and says what to do about what is wrong. Exit code 1 when there is a problem.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  ./fairhaven doctor --data /var/lib/fairhaven")
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOptions data;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>(MachineChecks.run(Machine.ofThisProcess()));
    findings.addAll(DirectoryChecks.run(data.directory()));
    findings.addAll(database());
    if (isJson) {
      spec.commandLine().getOut().println(Json.write(findings));
    } else {
      tell(findings);
    }
    return findings.stream().anyMatch(finding -> finding.level() == Level.PROBLEM)
        ? ExitCodes.FAILED
        : ExitCodes.OK;
  }

  private List<Finding> database() {
    if (data.externalDatabase().isEmpty() && !Files.exists(data.directory().resolve("postgres"))) {
      return List.of();
    }
    try (var access = DatabaseAccess.openAsIs(data)) {
      return database(access);
    } catch (RefusedException | PostgresException | SQLException e) {
      return List.of(
          Finding.problem(
              "database",
              "The database cannot be used: " + e.getMessage(),
              "See the message; with your own PostgreSQL, check its address, user and password."));
    }
  }

  private static List<Finding> database(DatabaseAccess access) throws SQLException {
    var owner = access.roles().owner();
    List<Finding> findings = new ArrayList<>();
    try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.properties())) {
      findings.addAll(DatabaseChecks.run(connection, Instant.now()));
    }
    findings.add(roles(access.roles()));
    var tables = tables(access.roles());
    findings.add(tables);
    if (tables.level() == Level.OK) {
      findings.addAll(product(access));
    }
    return findings;
  }

  private static Finding roles(DatabaseRoles roles) {
    return roles.areSeparate()
        ? new Finding(Level.OK, "roles", "The product does not own its tables.", "")
        : new Finding(
            Level.WARNING,
            "roles",
            "The product signs in as the owner of its tables, who could change audit records.",
            "Make a second role and name the owner in FAIRHAVEN_DATABASE_OWNER; see docs/operations/audit-heads.md.");
  }

  private static Finding tables(DatabaseRoles roles) {
    var info = Migrations.configure(roles.owner()).load().info();
    if (info.current() == null) {
      return Finding.problem(
          "tables", "The database has no tables yet.", "Run `fairhaven serve` once.");
    }
    int pending = info.pending().length;
    return pending > 0
        ? Finding.problem(
            "tables",
            "The tables lack %,d changes that this version needs.".formatted(pending),
            "They are made at the next start of `fairhaven serve`. Make a backup first.")
        : new Finding(
            Level.OK,
            "tables",
            "The tables are up to date (" + info.current().getVersion() + ").",
            "");
  }

  private static List<Finding> product(DatabaseAccess access) {
    List<Finding> findings = new ArrayList<>();
    var now = Instant.now();
    try (var features = Features.over(access, AuditLog.class, Endpoints.class)) {
      features.get(AuditSearch.class).list(new AuditFilter(null, null, null, null), 1).stream()
          .map(record -> DatabaseChecks.history(record.time(), now))
          .forEach(findings::add);
      findings.addAll(EndpointChecks.run(features.get(Endpoints.class).list(), now));
    }
    return findings;
  }

  private void tell(List<Finding> findings) {
    var out = spec.commandLine().getOut();
    for (var finding : findings) {
      out.printf(
          "%-8s %-17s %s%n",
          finding.level().name().toLowerCase(Locale.ROOT), finding.check(), finding.text());
      if (!finding.advice().isEmpty()) {
        out.printf("%26s %s%n", "", finding.advice());
      }
    }
    long problems = count(findings, Level.PROBLEM);
    long warnings = count(findings, Level.WARNING);
    out.printf("%nProblems: %,d, warnings: %,d%n", problems, warnings);
  }

  private static long count(List<Finding> findings, Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
