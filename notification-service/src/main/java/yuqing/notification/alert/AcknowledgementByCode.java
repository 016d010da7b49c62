package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import yuqing.durable.Transactions;
import yuqing.notification.incident.DeskAddress;
import yuqing.notification.incident.IncidentLock;
import yuqing.notification.roster.Schools;
import yuqing.rest.problem.Language;

/// Looks at the code of a message's link, or uses it up.
@ApplicationScoped
class AcknowledgementByCode {
  private final AcknowledgementCodes codes;
  private final AlertDeliveries deliveries;
  private final Alerts alerts;
  private final AlertMessageWriter writer;
  private final Acknowledgement acknowledgement;
  private final IncidentLock lock;
  private final Transactions transactions;
  private final Schools schools;
  private final InstantSource clock;
  private final DeskAddress desk;

  AcknowledgementByCode(
      AcknowledgementCodes codes,
      AlertDeliveries deliveries,
      Alerts alerts,
      AlertMessageWriter writer,
      Acknowledgement acknowledgement,
      IncidentLock lock,
      Transactions transactions,
      Schools schools,
      InstantSource clock,
      DeskAddress desk) {
    this.codes = codes;
    this.deliveries = deliveries;
    this.alerts = alerts;
    this.writer = writer;
    this.acknowledgement = acknowledgement;
    this.lock = lock;
    this.transactions = transactions;
    this.schools = schools;
    this.clock = clock;
    this.desk = desk;
  }

  /// What the page shows.
  ///
  /// @param status HTTP's
  /// @param sentence key of the sentence to show
  /// @param subject of the alert; null where the code gives no right to see it
  /// @param duties what is owed; empty where the code gives no right to see it
  /// @param desk the incident's page, where they are done; null where there is no such code
  /// @param now by the server's clock
  record Shown(
      int status,
      String sentence,
      String subject,
      List<OwedDuty> duties,
      String desk,
      Instant now) {

    /// @param lines what it is, a few lines
    /// @param left how long it has, in words
    record OwedDuty(List<String> lines, Instant due, String left) {}

    static Shown without(int status, String sentence) {
      return new Shown(status, sentence, null, List.of(), null, null);
    }

    /// A code that gives no right any more still says the way on, which asks for a login.
    static Shown gone(String sentence, String desk) {
      return new Shown(410, sentence, null, List.of(), desk, null);
    }

    Shown saying(String other) {
      return saying(status, other);
    }

    Shown saying(int otherStatus, String other) {
      return new Shown(otherStatus, other, subject, duties, desk, now);
    }
  }

  Shown look(String given, Language language) {
    return transactions.inNew(
        connection -> {
          var code = codes.find(given).orElse(null);
          return code == null ? unknown() : shown(code, language);
        });
  }

  Shown use(String given, Language language) {
    return transactions.inNew(
        connection -> {
          var incident = codes.incidentOf(given).orElse(null);
          return incident == null ? unknown() : use(connection, incident, given, language);
        });
  }

  /// @param incident all that was read before its lock: somebody may use the code concurrently
  private Shown use(Connection connection, UUID incident, String given, Language language)
      throws SQLException {
    lock.lock(connection, incident);
    var code = codes.find(given).orElse(null);
    if (code == null) {
      return unknown();
    }
    var shown = shown(code, language);
    if (shown.status() != 200) {
      return shown;
    }
    var now = clock.instant();
    code.usedAt = now;
    for (var named : named(code)) {
      acknowledgement.of(connection, named.alert, named.post(), named.person, now);
    }
    return shown.saying("done");
  }

  /// A used code shows what it showed, until it expires: its message is in the reader's hands.
  private Shown shown(AcknowledgementCode code, Language language) {
    var incident = codes.incidentOf(code);
    var now = clock.instant();
    if (code.expired(now)) {
      return Shown.gone(code.usedAt == null ? "expired" : "used", desk.of(incident));
    }
    var named = named(code);
    if (named.isEmpty()) {
      return Shown.gone(code.usedAt == null ? "moved" : "used", desk.of(incident));
    }
    var shown = asking(named, language, now);
    return code.usedAt == null ? shown : shown.saying(410, "used");
  }

  private Shown asking(List<AlertDelivery> named, Language language, Instant now) {
    var text = new AlertText(language);
    var duties = writer.duties(named);
    return new Shown(
        200,
        "ask",
        text.subject(duties, schools.zone()),
        duties.stream()
            .map(
                duty ->
                    new Shown.OwedDuty(
                        text.lines(duty, schools.zone()), duty.due(), text.left(duty.due(), now)))
            .toList(),
        desk.of(duties.getFirst().incident()),
        now);
  }

  /// What its message named and its reader has still to do with.
  private List<AlertDelivery> named(AcknowledgementCode code) {
    return deliveries.in(code.message).stream()
        .filter(each -> each.wasAttempted() && alerts.findById(each.alert).concerns(each))
        .toList();
  }

  private static Shown unknown() {
    return Shown.without(404, "unknown");
  }
}
