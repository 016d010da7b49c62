package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
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
  /// @param duties what is owed, a few lines each; empty where the code gives no right to see it
  /// @param desk the incident's page, where they are done; null likewise
  record Shown(
      int status, String sentence, String subject, List<List<String>> duties, String desk) {

    static Shown without(int status, String sentence) {
      return new Shown(status, sentence, null, List.of(), null);
    }

    Shown saying(String other) {
      return new Shown(status, other, subject, duties, desk);
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

  private Shown shown(AcknowledgementCode code, Language language) {
    if (code.usedAt != null) {
      return Shown.without(410, "used");
    }
    if (code.expired(clock.instant())) {
      return Shown.without(410, "expired");
    }
    var named = named(code);
    if (named.isEmpty()) {
      return Shown.without(410, "moved");
    }
    var text = new AlertText(language);
    var duties = writer.duties(named);
    return new Shown(
        200,
        "ask",
        text.subject(duties, schools.zone()),
        duties.stream().map(duty -> lines(text, duty)).toList(),
        desk.of(duties.getFirst().incident()));
  }

  private List<String> lines(AlertText text, AlertedDuty duty) {
    var lines = new ArrayList<>(text.lines(duty, schools.zone()));
    lines.add(text.left(duty.due(), clock.instant()));
    return lines;
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
