package yuqing.journeys.restarts;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.localstack.ServiceDatabase;

/// The contents of the four databases for some incidents.
final class Books {

  /// The services that publish events of incidents to others; the archive also keeps its own
  /// events.
  static final List<ServiceDatabase> PUBLISHERS =
      List.of(ServiceDatabase.INCIDENT, ServiceDatabase.ESCALATION, ServiceDatabase.NOTIFICATION);

  private final BreakableParts parts;
  private final Collection<String> incidents;

  Books(BreakableParts parts, Collection<String> incidents) {
    this.parts = parts;
    this.incidents = List.copyOf(incidents);
  }

  /// Ids of all events of the incidents that a service has logged.
  List<String> logged(ServiceDatabase service) {
    return texts(service, "select id from event_log where key = any(?)");
  }

  /// The events of the incidents that a service has logged, in the order of recording.
  List<Event<? extends EventData>> events(ServiceDatabase service) {
    return texts(
            service,
            "select convert_from(payload, 'UTF8') from event_log where key = any(?)"
                + " order by position")
        .stream()
        .<Event<? extends EventData>>map(Books::known)
        .toList();
  }

  private static Event<? extends EventData> known(String json) {
    var read = EventJson.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return ((ReadEvent.Known) read).event();
  }

  /// Ids of all events of the incidents that the archive has consumed, without those that its own
  /// auditor publishes.
  List<String> archived() {
    return texts(
        ServiceDatabase.ARCHIVE,
        "select event_id from entry where incident = any(?) and source <> '/archive-service'");
  }

  /// Incidents and sources whose numbers do not run 1, 2, 3 … without a gap.
  List<String> torn() {
    var inLogs =
        PUBLISHERS.stream()
            .flatMap(
                service ->
                    texts(
                        service,
                        """
                        select key || ' in the log' from event_log where key = any(?)
                        group by key having min(sequence) <> 1 or max(sequence) <> count(*)\
                        """)
                        .stream());
    var inArchive =
        texts(
            ServiceDatabase.ARCHIVE,
            """
            select incident || ' of ' || source from entry where incident = any(?)
            group by incident, source having min(sequence) <> 1 or max(sequence) <> count(*)\
            """)
            .stream();
    return Stream.concat(inLogs, inArchive).toList();
  }

  /// `reference incident` of each report that incident-service holds for one of the incidents.
  List<String> reports() {
    return uuids(
        ServiceDatabase.INCIDENT,
        """
        select reference || ' ' || incident.id from incident
        join report_source on report_source.incident_id = incident.id
        where incident.id = any(?)\
        """);
  }

  /// The incidents whose report escalation-service has consumed and graded.
  List<String> graded() {
    return uuids(
        ServiceDatabase.ESCALATION,
        """
        select id from incident
        where id = any(?) and received_at is not null and level is not null\
        """);
  }

  /// Ids of the events that escalation-service has recorded as facts.
  List<String> facts() {
    return uuids(
        ServiceDatabase.ESCALATION, "select event_id from fact where incident_id = any(?)");
  }

  /// Obligations that are open past their due, or missed without an alert.
  List<String> unsettled() {
    return uuids(
        ServiceDatabase.ESCALATION,
        """
        select incident_id || ' ' || key || ' ' || outcome from obligation
        where incident_id = any(?) and owed
          and (outcome = 'OPEN' and due < now() - interval '2 seconds'
            or outcome = 'MISSED' and missed_alert_for is null
              and due < now() - interval '30 seconds')\
        """);
  }

  /// `incident key outcome` of each obligation that is owed.
  List<List<String>> outcomes() {
    return new Rows(parts, ServiceDatabase.ESCALATION)
        .of(
            incidents,
            "uuid",
            "select incident_id, key, outcome from obligation where incident_id = any(?) and owed");
  }

  List<String> alerts() {
    return uuids(ServiceDatabase.NOTIFICATION, "select id from alert where incident = any(?)");
  }

  /// Alerts that were to be sent and of which nothing was accepted.
  List<String> silentAlerts() {
    return uuids(
        ServiceDatabase.NOTIFICATION,
        """
        select id || ' ' || climb from alert
        where incident = any(?) and climb <> 'CANCELLED' and not exists (
          select from delivery where delivery.alert = alert.id and state = 'ACCEPTED')\
        """);
  }

  /// Deliveries that wait, or that were given up.
  List<String> undelivered() {
    return uuids(
        ServiceDatabase.NOTIFICATION,
        """
        select concat_ws('.', alert, rung, person, channel) || ' ' || state || ' ' || attempts from delivery
        where incident = any(?) and state in ('PENDING', 'FAILED')\
        """);
  }

  /// Keys of the deliveries that a channel has accepted.
  List<String> acceptedKeys() {
    return uuids(
        ServiceDatabase.NOTIFICATION,
        "select deduplication_key from alert_message where incident = any(?) and state ="
            + " 'ACCEPTED'");
  }

  /// As `alert rung person`.
  List<String> acceptedDeliveries() {
    return uuids(
        ServiceDatabase.NOTIFICATION,
        "select alert || ' ' || rung || ' ' || person from delivery where incident = any(?) and"
            + " state = 'ACCEPTED'");
  }

  /// Events that wait to be published, of any incident.
  long waiting(ServiceDatabase service) {
    return new Rows(parts, service).number("select count(*) from outbox");
  }

  /// Transactions that were begun and never ended.
  long hanging(ServiceDatabase service) {
    return new Rows(parts, service)
        .number(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and state like 'idle in transaction%'
              and state_change < now() - interval '30 seconds'\
            """);
  }

  private List<String> texts(ServiceDatabase service, String sql) {
    return new Rows(parts, service).column(incidents, "text", sql);
  }

  private List<String> uuids(ServiceDatabase service, String sql) {
    return new Rows(parts, service).column(incidents, "uuid", sql);
  }
}
