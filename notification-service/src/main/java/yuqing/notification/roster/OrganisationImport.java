package yuqing.notification.roster;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// Fills an empty roster at the start from the organisation file, in one transaction.
@ApplicationScoped
class OrganisationImport {
  private static final Logger LOG = Logger.getLogger(OrganisationImport.class);
  private static final String SAMPLE = "organisation/sample.yaml";

  // Any number that nothing else uses: one instance imports, the others wait.
  private static final long IMPORT_LOCK = 8_083_001L;

  private final Transactions transactions;
  private final Schools schools;
  private final OrganisationWriter writer;
  private final RosterEventPublisher events;
  private final InstantSource clock;

  private final boolean enabled;
  private final Optional<String> file;

  OrganisationImport(
      Transactions transactions,
      Schools schools,
      OrganisationWriter writer,
      RosterEventPublisher events,
      InstantSource clock,
      @ConfigProperty(name = "yuqing.organisation.import", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "yuqing.organisation.file") Optional<String> file) {
    this.transactions = transactions;
    this.schools = schools;
    this.writer = writer;
    this.events = events;
    this.clock = clock;
    this.enabled = enabled;
    this.file = file.filter(name -> !name.isBlank());
  }

  /// Before the consumers start: an alert that came earlier would find no holder of any post.
  void onStart(@Observes @Priority(1) StartupEvent start) {
    if (enabled) {
      importIfEmpty();
    }
  }

  /// @throws InvalidOrganisation when the file is refused; the roster stays empty
  void importIfEmpty() {
    transactions.inNew(
        connection -> {
          Sql.list(connection, row -> true, "select pg_advisory_xact_lock(?)", IMPORT_LOCK);
          if (schools.theSchool().isEmpty()) {
            var organisation = read();
            writer.write(connection, organisation, clock.instant());
            LOG.infof(
                "roster imported from %s: %d departments, %d people",
                file.orElse(SAMPLE),
                organisation.departments().size(),
                organisation.people().size());
          }
          events.publishSchoolOnce(connection);
          return null;
        });
  }

  private Organisation read() {
    try (var text = file.isPresent() ? given(file.get()) : sample()) {
      return OrganisationReader.read(file.orElse(SAMPLE), text);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the organisation file " + file.orElse(SAMPLE) + " cannot be read: " + e, e);
    }
  }

  private static Reader given(String path) throws IOException {
    return Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8);
  }

  static Reader sample() {
    var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(SAMPLE);
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
