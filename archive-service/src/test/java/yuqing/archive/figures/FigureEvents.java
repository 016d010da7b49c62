package yuqing.archive.figures;

import com.github.f4b6a3.uuid.alt.GUID;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;

/// A made-up incident whose figures are known, told by the events of each service. Times are
/// minutes after its discovery.
public final class FigureEvents {

  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);
  private static final String HASH = "0f".repeat(32);
  private static final LocalDate EDITION = LocalDate.parse("2024-09-25");

  public final String id = GUID.v7().toString();
  public final String number;
  private final Instant discovered;
  private final String department;
  private final Map<String, Long> sequences = new HashMap<>();
  private final List<Event<EventData>> events = new ArrayList<>();

  /// @param department that the report names
  public FigureEvents(String number, Instant discovered, String department) {
    this.number = number;
    this.discovered = discovered;
    this.department = department;
  }

  /// What was told so far, in this order.
  public List<Event<EventData>> events() {
    return List.copyOf(events);
  }

  public Instant at(long minutes) {
    return discovered.plus(Duration.ofMinutes(minutes));
  }

  /// The next event of the service whose family the data is of.
  public FigureEvents tell(EventData data) {
    var source =
        switch (data) {
          case IncidentEvent _ -> "/incident-service";
          case ArchiveEvent _ -> "/archive-service";
          default -> "/escalation-service";
        };
    var sequence = sequences.merge(source, 1L, Long::sum);
    events.add(new Event<>(GUID.v7().toUUID(), source, id, at(sequence), sequence, null, data));
    return this;
  }

  public FigureEvents reported(String title, Category category, long receivedAt) {
    return tell(
        new IncidentEvent.Reported(
            number,
            new Source("sample", id),
            facts(title, category, false),
            department,
            null,
            discovered,
            at(receivedAt),
            ReportedBy.REPORTER,
            List.of(sighting("微博", "https://weibo.example/1")),
            new Recorder("reporter", null, null),
            null));
  }

  /// Recorded when it was over: received, ended and filed as stated.
  public FigureEvents recordedAfterwards(String title, Category category, Level level) {
    return tell(
        new IncidentEvent.RecordedAfterwards(
            number,
            new Source("sample", id),
            facts(title, category, false),
            department,
            level,
            discovered,
            at(10),
            at(100),
            at(200),
            "已处置",
            "停电期间的纸质记录",
            false,
            List.of(),
            at(1_000),
            OFFICE));
  }

  public static Facts facts(String title, Category category, boolean suddenGrave) {
    return new Facts(title, "经过。", category, Nature.OPINION, Scope.LOCAL, null, null, suddenGrave);
  }

  public Sighting sighting(String platform, String url) {
    return new Sighting(platform, url, discovered, null, null, null);
  }

  public FigureEvents amended(String title, Category category, boolean suddenGrave) {
    return tell(
        new IncidentEvent.Amended(
            facts(title, category, suddenGrave), List.of("title"), "核实", at(20), OFFICE));
  }

  public FigureEvents sighted(String platform, String url) {
    return tell(
        new IncidentEvent.Sighted(
            sighting(platform, url), null, List.of(), at(21), OFFICE, null, null));
  }

  public FigureEvents graded(Level level, DecidedBy by, long minutes) {
    return tell(
        new EscalationEvent.Graded(
            level,
            null,
            by,
            level,
            "individual-or-local",
            10,
            List.of(),
            by == DecidedBy.RULE,
            by == DecidedBy.RULE ? null : Post.GROUP_OFFICE,
            at(minutes),
            EDITION,
            HASH,
            DossierPart.usualAt(level)));
  }

  public FigureEvents assigned(String to, long minutes) {
    return tell(new IncidentEvent.Assigned(department, to, "转办", at(minutes), OFFICE));
  }

  public FigureEvents answered(long occurred, long recorded) {
    return tell(
        new IncidentEvent.ActionRecorded(
            Action.PEOPLE_ANSWERED,
            at(occurred),
            at(recorded),
            OFFICE,
            null,
            Means.ORAL,
            "学生代表",
            null,
            null,
            null,
            null,
            null,
            List.of()));
  }

  public FigureEvents drafted(int reply, long minutes) {
    return tell(new IncidentEvent.ReplyDrafted(reply, "回复。", HASH, at(minutes), OFFICE));
  }

  public FigureEvents returned(int reply, long minutes) {
    return tell(new IncidentEvent.ReplyReturned(reply, HASH, "请补充", at(minutes), OFFICE));
  }

  public FigureEvents approved(int reply, long minutes) {
    return tell(new IncidentEvent.ReplyApproved(reply, HASH, null, at(minutes), OFFICE));
  }

  public FigureEvents ended(long minutes) {
    return tell(new IncidentEvent.HandlingEnded(at(minutes), null, at(minutes), OFFICE));
  }

  public FigureEvents endCorrected(long minutes) {
    return tell(new IncidentEvent.EndCorrected(at(minutes), "笔误", at(minutes + 60), OFFICE));
  }

  public FigureEvents filed(int filing, long minutes) {
    return tell(new IncidentEvent.ResultFiled(filing, "结果。", at(minutes), at(minutes), OFFICE));
  }

  public FigureEvents accepted(int filing, long minutes) {
    return tell(new IncidentEvent.ResultAccepted(filing, null, at(minutes), OFFICE));
  }

  public FigureEvents sentBack(int filing, long minutes) {
    return tell(new IncidentEvent.ResultReturned(filing, "请补充", at(minutes), OFFICE));
  }

  public FigureEvents reopened(long minutes) {
    return tell(new IncidentEvent.Reopened("再次发酵", at(minutes), OFFICE));
  }

  public FigureEvents closed(long minutes) {
    return tell(new ArchiveEvent.DossierClosed(at(minutes), at(minutes), HASH, OFFICE, List.of()));
  }

  public FigureEvents merged(String into, long minutes) {
    return tell(new IncidentEvent.Merged(into, "同一事件", at(minutes), OFFICE));
  }

  public FigureEvents unmerged(String from, long minutes) {
    return tell(new IncidentEvent.Unmerged(from, "并非同一事件", at(minutes), OFFICE));
  }

  /// @param halved whether a heightened period halved the time
  public FigureEvents alerted(Obligation about, boolean halved) {
    return tell(
        new EscalationEvent.AlertOrdered(
            GUID.v7().toUUID(),
            AlertCause.OPENED,
            number,
            about,
            Level.THREE,
            at(60),
            at(10),
            List.of(),
            halved,
            null,
            null));
  }

  public Obligation duty(ObligationCode code, Post owner, String owed) {
    return new Obligation(
        GUID.v7().toUUID(), code, code.code() + "/" + GUID.v7(), null, 10, owner, owed);
  }

  public FigureEvents opened(Obligation duty, Level level, long opened, long due) {
    return tell(new EscalationEvent.ObligationOpened(duty, level, at(opened), at(due), EDITION));
  }

  public FigureEvents met(Obligation duty, long due, long minutes) {
    return tell(new EscalationEvent.ObligationMet(duty, at(due), at(minutes), at(minutes)));
  }

  public FigureEvents missed(Obligation duty, long due) {
    return tell(new EscalationEvent.ObligationMissed(duty, at(due), at(due), false));
  }

  public FigureEvents metLate(Obligation duty, long due, long minutes) {
    return tell(new EscalationEvent.ObligationMetLate(duty, at(due), at(minutes), at(minutes)));
  }

  public FigureEvents withdrawn(Obligation duty, long minutes) {
    return tell(new EscalationEvent.ObligationWithdrawn(duty, at(minutes), "GRADE_CONFIRMED"));
  }

  /// Its due moved, or who owes it.
  public FigureEvents moved(Obligation duty, long dueBefore, long due, long judged) {
    return tell(
        new EscalationEvent.ObligationMoved(
            duty, at(10), at(dueBefore), at(10), at(due), at(judged)));
  }

  /// The same obligation, owed by another department.
  public static Obligation owedBy(Obligation duty, String department) {
    return new Obligation(
        duty.id(),
        duty.code(),
        duty.key(),
        duty.window(),
        duty.article(),
        duty.owner(),
        department);
  }
}
