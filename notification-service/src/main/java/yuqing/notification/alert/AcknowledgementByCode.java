package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import yuqing.durable.Transactions;
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

  AcknowledgementByCode(
      AcknowledgementCodes codes,
      AlertDeliveries deliveries,
      Alerts alerts,
      AlertMessageWriter writer,
      Acknowledgement acknowledgement,
      IncidentLock lock,
      Transactions transactions,
      Schools schools,
      InstantSource clock) {
    this.codes = codes;
    this.deliveries = deliveries;
    this.alerts = alerts;
    this.writer = writer;
    this.acknowledgement = acknowledgement;
    this.lock = lock;
    this.transactions = transactions;
    this.schools = schools;
    this.clock = clock;
  }

  /// What the page shows.
  ///
  /// @param status HTTP's
  /// @param sentence key of the sentence to show
  /// @param subject of the alert; null where the code gives no right to see it
  record Shown(int status, String sentence, String subject) {}

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
    return new Shown(200, "done", shown.subject());
  }

  private Shown shown(AcknowledgementCode code, Language language) {
    if (code.usedAt != null) {
      return new Shown(410, "used", null);
    }
    if (code.expired(clock.instant())) {
      return new Shown(410, "expired", null);
    }
    var named = named(code);
    if (named.isEmpty()) {
      return new Shown(410, "moved", null);
    }
    var subject = new AlertText(language).subject(writer.duties(named), schools.zone());
    return new Shown(200, "ask", subject);
  }

  /// What its message named and its reader has still to do with.
  private List<AlertDelivery> named(AcknowledgementCode code) {
    return deliveries.in(code.message).stream()
        .filter(each -> each.wasAttempted() && each.concerns(alerts.findById(each.alert)))
        .toList();
  }

  private static Shown unknown() {
    return new Shown(404, "unknown", null);
  }
}
