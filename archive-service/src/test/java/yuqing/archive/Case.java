package yuqing.archive;

import com.github.f4b6a3.uuid.alt.GUID;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.IncidentEvent.TeamMember;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;

/// A made-up incident and what the services say of it, each in its own sequence.
public final class Case {

  public static final Instant DISCOVERED = Instant.parse("2026-10-13T00:15:00Z");
  public static final Instant ENDED = Instant.parse("2026-10-15T04:00:00Z");
  public static final Instant FILED = Instant.parse("2026-10-15T10:00:00Z");
  public static final Recorder HEAD =
      new Recorder("department-head", "department-head-logistics", "logistics");
  public static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

  private static final String HASH = "0f".repeat(32);
  private static final LocalDate EDITION = LocalDate.parse("2024-09-25");

  public final String id = GUID.v7().toString();
  public final String department;
  public final String system;
  public final UUID alert = GUID.v7().toUUID();
  private final Obligation fileResult =
      new Obligation(
          GUID.v7().toUUID(),
          ObligationCode.FILE_RESULT,
          "file-result/end-1",
          null,
          10,
          Post.DEPARTMENT_HEAD,
          "logistics");
  private final Map<String, Long> sequences = new HashMap<>();

  public Case(String department, String system) {
    this.department = department;
    this.system = system;
  }

  public Case() {
    this("logistics", "sample");
  }

  /// The next event of the service whose family the data is of.
  public Event<EventData> eventOf(EventData data) {
    var source =
        switch (data) {
          case IncidentEvent _ -> "/incident-service";
          case EscalationEvent _, DecisionEvent _ -> "/escalation-service";
          case NotificationEvent _ -> "/notification-service";
          case ArchiveEvent _ -> "/archive-service";
          default -> throw new IllegalArgumentException("about no incident: " + data);
        };
    return new Event<>(
        GUID.v7().toUUID(),
        source,
        id,
        Instant.parse("2026-10-13T03:00:00Z"),
        sequences.merge(source, 1L, Long::sum),
        null,
        data);
  }

  /// From the report to the filed result, with grade, duty and receipts.
  public List<Event<EventData>> allEvents() {
    var events = new ArrayList<Event<EventData>>();
    events.add(eventOf(reported()));
    events.add(eventOf(graded(Level.THREE, true)));
    events.add(
        eventOf(
            new IncidentEvent.Sighted(sighting("知乎"), null, List.of(), at(1), OFFICE, null, null)));
    events.add(eventOf(amended("多栋宿舍连续四天无热水")));
    events.add(eventOf(graded(Level.TWO, false)));
    events.add(eventOf(ordered()));
    events.add(eventOf(new NotificationEvent.Attempted(delivery(), 1, at(2))));
    events.add(eventOf(new NotificationEvent.Accepted(delivery(), 1, at(2))));
    events.add(
        eventOf(new NotificationEvent.Acknowledged(alert, Post.DEPARTMENT_HEAD, "head-1", at(2))));
    events.add(eventOf(started()));
    events.add(eventOf(new IncidentEvent.ReplyDrafted(1, "热水今晚恢复。", HASH, at(3), HEAD)));
    events.add(eventOf(new IncidentEvent.ReplyApproved(1, HASH, "同意", at(4), OFFICE)));
    events.add(
        eventOf(new IncidentEvent.ReplyDelivered(1, HASH, "weibo", null, at(5), at(5), HEAD)));
    events.add(eventOf(new IncidentEvent.HandlingEnded(ENDED, null, ENDED, HEAD)));
    events.add(
        eventOf(
            new EscalationEvent.ObligationOpened(
                fileResult, Level.TWO, ENDED, ENDED.plus(Duration.ofHours(12)), EDITION)));
    events.add(eventOf(filed(1)));
    events.add(
        eventOf(
            new EscalationEvent.ObligationMet(
                fileResult, ENDED.plus(Duration.ofHours(12)), FILED, FILED)));
    return events;
  }

  public Reported reported() {
    return new Reported(
        "YQ-2026-00002",
        new Source(system, id),
        facts("多栋宿舍连续三天无热水"),
        department,
        null,
        DISCOVERED,
        DISCOVERED.plusSeconds(300),
        ReportedBy.REPORTER,
        List.of(sighting("微博")),
        new Recorder("reporter", null, null),
        null);
  }

  private static Facts facts(String title) {
    return new Facts(
        title,
        "多名学生反映东区宿舍无热水。",
        Category.STUDENT_LIFE,
        Nature.OPINION,
        Scope.GENERAL,
        Impact.SOME,
        true,
        false);
  }

  public IncidentEvent.Amended amended(String title) {
    return new IncidentEvent.Amended(facts(title), List.of("title"), "核实", at(1), OFFICE);
  }

  public Graded graded(Level level, boolean provisional) {
    return new Graded(
        level,
        null,
        provisional ? DecidedBy.RULE : DecidedBy.PERSON,
        level,
        "general-or-apt-to-spread",
        10,
        List.of(),
        provisional,
        provisional ? null : Post.GROUP_OFFICE,
        at(1),
        EDITION,
        HASH,
        DossierPart.usualAt(level));
  }

  /// A person's grade by an edition that asks for a part more than the usual ones.
  public Graded asking(Level level, DossierPart part) {
    var usual = graded(level, false);
    var parts = new ArrayList<>(usual.dossierParts());
    parts.add(part);
    return new Graded(
        level,
        null,
        DecidedBy.PERSON,
        level,
        usual.rule(),
        usual.article(),
        List.of(),
        false,
        Post.GROUP_OFFICE,
        usual.decidedAt(),
        EDITION,
        HASH,
        parts,
        parts.stream().map(DossierPart::usual).toList());
  }

  private EscalationEvent.AlertOrdered ordered() {
    return new EscalationEvent.AlertOrdered(
        alert,
        AlertCause.OPENED,
        "YQ-2026-00002",
        fileResult,
        Level.TWO,
        at(9),
        at(1),
        List.of(new Rung(Post.DEPARTMENT_HEAD, "logistics", Duration.ZERO)),
        null,
        null,
        null);
  }

  public NotificationEvent.Delivery delivery() {
    return new NotificationEvent.Delivery(
        alert, 1, Post.DEPARTMENT_HEAD, "logistics", "head-1", "email", alert + "/1");
  }

  public ActionRecorded started() {
    return new ActionRecorded(
        Action.HANDLING_STARTED,
        at(2),
        at(2),
        HEAD,
        null,
        Means.WRITTEN,
        null,
        "已到现场",
        false,
        List.of(new TeamMember("后勤保卫处处长", "甲某")),
        null,
        null,
        List.of());
  }

  public IncidentEvent.ResultFiled filed(int filing) {
    return new IncidentEvent.ResultFiled(filing, "热水已恢复。", FILED, FILED, HEAD);
  }

  public IncidentEvent.ResultAccepted accepted(int filing) {
    return new IncidentEvent.ResultAccepted(filing, "准予备案", FILED.plusSeconds(60), OFFICE);
  }

  /// The same incident as one that was over before it was entered.
  public IncidentEvent.RecordedAfterwards afterwards(Level level) {
    var report = reported();
    return new IncidentEvent.RecordedAfterwards(
        report.number(),
        report.source(),
        report.facts(),
        report.department(),
        level,
        report.discoveredAt(),
        report.receivedAt(),
        ENDED,
        FILED,
        "热水已恢复。",
        "全校停电，事后补录",
        false,
        report.sightings(),
        at(90),
        OFFICE);
  }

  /// From the report to the accepted result: with a review, nothing is missing.
  public List<Event<EventData>> allButTheReview() {
    var events = allEvents();
    events.add(eventOf(accepted(1)));
    return events;
  }

  /// The same event of a report that names no sighting.
  public Event<EventData> unsighted(Event<EventData> event) {
    var report = reported();
    return new Event<>(
        event.id(),
        event.source(),
        event.subject(),
        event.time(),
        event.sequence(),
        null,
        new Reported(
            report.number(),
            report.source(),
            report.facts(),
            report.department(),
            null,
            report.discoveredAt(),
            report.receivedAt(),
            report.reportedBy(),
            List.of(),
            report.recordedBy(),
            null));
  }

  /// An obligation of this incident.
  public Obligation obligation(ObligationCode code, String window) {
    return new Obligation(
        GUID.v7().toUUID(),
        code,
        code.code() + "/" + (window == null ? "1" : window),
        window,
        10,
        Post.LIAISON,
        "logistics");
  }

  public EscalationEvent.ObligationOpened opened(Obligation obligation) {
    return new EscalationEvent.ObligationOpened(obligation, Level.TWO, at(1), at(5), EDITION);
  }

  public EscalationEvent.ObligationMissed missed(Obligation obligation) {
    return new EscalationEvent.ObligationMissed(obligation, at(5), at(5), true);
  }

  private static Sighting sighting(String platform) {
    return new Sighting(platform, "https://x.example/1", DISCOVERED, 88L, 9L, null);
  }

  public static Instant at(int hoursAfterDiscovery) {
    return DISCOVERED.plus(Duration.ofHours(hoursAfterDiscovery));
  }
}
