package yuqing.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.sighting.ItemUrl;

/// Which report and which public item belong to which incident.
///
/// New ones are claimed for their incident, and the database's keys are the guard: of two that
/// claim one at the same time the second waits for the first and then finds it taken. What is
/// claimed at once is claimed in one order, so that two groups of the same new reports wait for
/// each other in one direction only; additions claim one by one, under their incidents' locks.
/// Where two still meet crosswise the database ends one, and it is done again.
@ApplicationScoped
public class KnownItems {

  private static final Comparator<CheckedReport> BY_SOURCE =
      Comparator.comparing((CheckedReport report) -> report.source().system())
          .thenComparing(report -> report.source().reference());

  /// To which incidents these reports belong, asked once for all of them.
  ReportMatcher of(Connection c, List<CheckedReport> reports) throws SQLException {
    return new ReportMatcher(bySource(c, reports), byUrl(c, reports), closedByUrl(c, reports));
  }

  private static Map<Source, KnownReport> bySource(Connection c, List<CheckedReport> reports)
      throws SQLException {
    var sources =
        reports.stream()
            .filter(report -> report.reference().isPresent())
            .map(CheckedReport::source)
            .toList();
    return sources.isEmpty()
        ? new HashMap<>()
        : mapOf(
            Sql.list(
                c,
                row ->
                    Map.entry(
                        new Source(row.getString("system"), row.getString("reference")),
                        new KnownReport(
                            row.getObject("incident_id", UUID.class),
                            row.getString("content_hash"),
                            row.getBoolean("closed"),
                            Sql.instant(row, "closed_at"))),
                """
                select system, reference, incident_id, content_hash, state = 'CLOSED' as closed,
                  closed_at
                from report_source join incident on id = incident_id
                where system = any (?) and reference = any (?)""",
                texts(sources.stream().map(Source::system)),
                texts(sources.stream().map(Source::reference))));
  }

  private static Map<ItemUrl, UUID> byUrl(Connection c, List<CheckedReport> reports)
      throws SQLException {
    return byUrl(
        c, reports, "select url_hash, incident_id from open_item where url_hash = any (?)");
  }

  private static Map<ItemUrl, UUID> closedByUrl(Connection c, List<CheckedReport> reports)
      throws SQLException {
    return byUrl(
        c,
        reports,
        """
        select distinct on (url_hash) url_hash, incident_id
        from sighting join incident on incident.id = incident_id
        where url_hash = any (?) and state = 'CLOSED'
        order by url_hash, closed_at desc nulls last, incident_id""");
  }

  private static Map<ItemUrl, UUID> byUrl(Connection c, List<CheckedReport> reports, String sql)
      throws SQLException {
    var byHash = new HashMap<String, ItemUrl>();
    reports.stream()
        .flatMap(report -> report.urls().stream())
        .forEach(url -> byHash.put(url.hash(), url));
    return byHash.isEmpty()
        ? new HashMap<>()
        : mapOf(
            Sql.list(
                c,
                row -> Map.entry(byHash.get(row.getString(1)), row.getObject(2, UUID.class)),
                sql,
                (Object) texts(byHash.keySet().stream())));
  }

  /// The matcher adds to it.
  private static <K, V> Map<K, V> mapOf(List<Entry<K, V>> rows) {
    var map = new HashMap<K, V>();
    rows.forEach(row -> map.put(row.getKey(), row.getValue()));
    return map;
  }

  private static String[] texts(Stream<String> texts) {
    return texts.distinct().toArray(String[]::new);
  }

  /// Claims reports for the incidents that they made or were added to; one without a reference is
  /// known by nothing and claims nothing. What belonged to a closed incident may be claimed.
  ///
  /// @return whether none of them was taken already
  boolean claimReports(Connection c, Map<UUID, CheckedReport> reports) throws SQLException {
    var rows =
        reports.entrySet().stream()
            .filter(claim -> claim.getValue().reference().isPresent())
            .sorted(Entry.comparingByValue(BY_SOURCE))
            .map(claim -> sourceRow(claim.getKey(), claim.getValue()))
            .toList();
    return allInserted(
        Sql.batch(
            c,
            """
            insert into report_source (system, reference, incident_id, content_hash)
            values (?, ?, ?, ?)
            on conflict (system, reference) do update set
              incident_id = excluded.incident_id, content_hash = excluded.content_hash
            where exists (
              select 1 from incident where id = report_source.incident_id and state = 'CLOSED')""",
            rows));
  }

  private static Object[] sourceRow(UUID incident, CheckedReport report) {
    var source = report.source();
    return new Object[] {
      source.system(), source.reference(), incident, report.body().contentHash()
    };
  }

  /// The incident to which the report of a source belongs.
  public Optional<UUID> incidentOf(Connection c, Source source) throws SQLException {
    return Sql.find(
        c,
        row -> row.getObject(1, UUID.class),
        "select incident_id from report_source where system = ? and reference = ?",
        source.system(),
        source.reference());
  }

  /// Claims one report for its incident.
  ///
  /// @return false when it was taken already
  public boolean claimReport(Connection c, Source source, UUID incident, String contentHash)
      throws SQLException {
    return Sql.update(
            c,
            """
            insert into report_source (system, reference, incident_id, content_hash)
            values (?, ?, ?, ?) on conflict do nothing""",
            source.system(),
            source.reference(),
            incident,
            contentHash)
        == 1;
  }

  /// Claims the items of these reports for their incidents, those that no open incident has.
  ///
  /// @return whether that was all of them
  boolean claimItems(Connection c, Map<UUID, CheckedReport> reports) throws SQLException {
    var urls = new ArrayList<Entry<String, UUID>>();
    reports.forEach(
        (incident, report) ->
            report.urls().forEach(url -> urls.add(Map.entry(url.hash(), incident))));
    return claim(c, urls);
  }

  /// The same of one incident.
  boolean claimItems(Connection c, UUID incident, Collection<ItemUrl> urls) throws SQLException {
    return claim(c, urls.stream().map(url -> Map.entry(url.hash(), incident)).toList());
  }

  private static boolean claim(Connection c, List<Entry<String, UUID>> urls) throws SQLException {
    var rows =
        urls.stream()
            .sorted(Entry.comparingByKey())
            .map(url -> new Object[] {url.getKey(), url.getValue()})
            .toList();
    return allInserted(
        Sql.batch(
            c,
            "insert into open_item (url_hash, incident_id) values (?, ?) on conflict do nothing",
            rows));
  }

  private static boolean allInserted(int[] rows) {
    return Arrays.stream(rows).allMatch(inserted -> inserted == 1);
  }

  /// Stores what a repeated report states now; false when it states what it stated before.
  boolean contentChanged(Connection c, Source source, String contentHash) throws SQLException {
    return Sql.update(
            c,
            """
            update report_source set content_hash = ?
            where system = ? and reference = ? and content_hash <> ?\
            """,
            contentHash,
            source.system(),
            source.reference(),
            contentHash)
        == 1;
  }

  /// The incident is closed: a new report of its items is a new incident.
  public void release(Connection c, UUID incident) throws SQLException {
    Sql.update(c, "delete from open_item where incident_id = ?", incident);
  }

  /// The incident is open again: it takes back those of its items, and of the incidents merged into
  /// it, that no other has by now.
  public void reclaim(Connection c, UUID incident) throws SQLException {
    Sql.update(
        c,
        """
        insert into open_item (url_hash, incident_id, merged_from)
        select distinct on (url_hash) url_hash, ?::uuid, nullif(incident_id, ?) from sighting
        where url_hash is not null and (incident_id = ?
          or incident_id in (select merged_id from absorbed_incident where into_id = ?))
        order by url_hash, recorded_at
        on conflict do nothing\
        """,
        incident,
        incident,
        incident,
        incident);
  }

  /// One incident was merged into another: what belonged to it belongs to the other from now on.
  public void move(Connection c, UUID from, UUID into) throws SQLException {
    for (var table : List.of("open_item", "report_source")) {
      Sql.update(
          c,
          """
          update %s set merged_from = coalesce(merged_from, incident_id), incident_id = ?
          where incident_id = ?\
          """
              .formatted(table),
          into,
          from);
    }
  }

  /// A merge was undone: what the incident brought along is its own again, with what others brought
  /// that were merged into it. Its items that were released by a closing it takes back, unless
  /// another has them by now.
  public void giveBack(Connection c, UUID incident) throws SQLException {
    for (var table : List.of("open_item", "report_source")) {
      Sql.update(
          c,
          """
          update %s set merged_from = nullif(merged_from, ?), incident_id = ?
          where merged_from = ?
            or merged_from in (select merged_id from absorbed_incident where into_id = ?)\
          """
              .formatted(table),
          incident,
          incident,
          incident,
          incident);
    }
    reclaim(c, incident);
  }
}
