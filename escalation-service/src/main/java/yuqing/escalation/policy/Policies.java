package yuqing.escalation.policy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.text.YearBounds;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The procedure as it is in force at this school: the editions that come with the suite and those
/// that were given to it.
@ApplicationScoped
public class Policies {

  private final GivenEditions given;
  private final HeightenedPeriods calendar;
  private final ZoneId zone;
  private final PolicyEditions bundled = PolicyEditions.bundled();

  /// What was read last, used only while the database still has the same hashes: an edition given
  /// through any instance judges here from then on.
  private volatile Known known = new Known(List.of(), bundled);

  /// @param hashes of the given editions among them, in order of their dates
  private record Known(List<String> hashes, PolicyEditions editions) {}

  Policies(
      GivenEditions given,
      HeightenedPeriods calendar,
      @ConfigProperty(name = "yuqing.zone") ZoneId zone) {
    this.given = given;
    this.calendar = calendar;
    this.zone = zone;
  }

  /// Before any consumer starts: an invalid edition stops the start of the service.
  @Startup(1)
  @Transactional
  void lint() {
    editions();
  }

  /// An edition is called by its date; what is no date calls none.
  ///
  /// @throws ProblemException 404 for what is no date
  public static LocalDate date(String sent) {
    try {
      return YearBounds.day(sent);
    } catch (DateTimeException e) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
  }

  /// Those that are not withdrawn, in force and to come.
  public PolicyEditions editions() {
    var hashes = given.hashes();
    var last = known;
    if (last.hashes.equals(hashes)) {
      return last.editions;
    }
    var rows = given.current();
    var editions = bundled.with(rows.stream().map(GivenEdition::read).toList());
    known = new Known(rows.stream().map(row -> row.hash).toList(), editions);
    return editions;
  }

  /// The school's, in which an edition's day begins.
  public ZoneId zone() {
    return zone;
  }

  /// The edition that judges what is discovered at an instant.
  public PolicyEdition inForceAt(Instant discovered) {
    return editions().editionInForceAt(discovered, zone);
  }

  public ObligationLabels labels(Language language) {
    return new ObligationLabels(editions(), zone, language);
  }

  /// What an incident is judged by.
  ///
  /// @param judgedBy the edition that has judged it before; null before its first judgement
  /// @throws MissingEdition when that one is not here any more
  public Regulation regulationFor(Instant discovered, LocalDate judgedBy) {
    var edition = judgedBy == null ? inForceAt(discovered) : edition(judgedBy);
    return new Regulation(edition, calendarSince(discovered), zone);
  }

  /// The edition that has judged an incident.
  ///
  /// @throws MissingEdition when it is not here any more
  public PolicyEdition edition(LocalDate judgedBy) {
    return editions().from(judgedBy).orElseThrow(() -> new MissingEdition(judgedBy));
  }

  /// The calendar for incidents discovered at or after an instant: none of their clocks starts
  /// before.
  public List<HeightenedPeriod> calendarSince(Instant discovered) {
    return calendar.knownSince(discovered);
  }
}
