package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.ReadScope;
import yuqing.durable.Transactions;
import yuqing.notification.group.GroupNotices;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// The alerts a caller may see: those that its departments owe now, and those that were sent to it
/// and still concern its post.
@ApplicationScoped
class AlertSearch {
  private final EntityManager entities;
  private final AlertDeliveries deliveries;
  private final GroupNotices groups;
  private final AlertCalls calls;
  private final Transactions transactions;

  AlertSearch(
      EntityManager entities,
      AlertDeliveries deliveries,
      GroupNotices groups,
      AlertCalls calls,
      Transactions transactions) {
    this.entities = entities;
    this.deliveries = deliveries;
    this.groups = groups;
    this.calls = calls;
    this.transactions = transactions;
  }

  /// Where a page begins: after this alert, newest first.
  record After(Instant orderedAt, UUID id) {}

  /// @param after null for the first page
  @Transactional
  Page<AlertAnswer> page(
      Caller caller, AlertFilter filter, After after, int limit, Language language) {
    var page = alerts(caller, filter, after, limit);
    return new Page<>(answers(page.items(), language), page.next());
  }

  /// In the caller's transaction.
  Page<Alert> alerts(Caller caller, AlertFilter filter, After after, int limit) {
    return Page.of(
        find(caller, filter, after, limit + 1),
        limit,
        alert -> Cursor.encode(alert.orderedAt.toString(), alert.id.toString()));
  }

  @Transactional
  Optional<AlertAnswer> one(Caller caller, UUID id, Language language) {
    Map<String, Object> values = new HashMap<>();
    values.put("alert", id);
    var query =
        entities.createQuery(
            "from Alert a where a.id = :alert and " + visible(caller, values), Alert.class);
    values.forEach(query::setParameter);
    return query.getResultStream().findFirst().map(alert -> answer(alert, language));
  }

  /// In the caller's transaction.
  AlertAnswer answer(Alert alert, Language language) {
    return answers(List.of(alert), language).getFirst();
  }

  private List<AlertAnswer> answers(List<Alert> alerts, Language language) {
    var ids = alerts.stream().map(alert -> alert.id).toList();
    var sent =
        deliveries.of(ids).stream().collect(Collectors.groupingBy(delivery -> delivery.alert));
    var told =
        transactions.inCurrent(connection -> groups.told(connection, ids)).stream()
            .collect(Collectors.groupingBy(GroupNotices.Told::alert));
    var called = calls.of(ids).stream().collect(Collectors.groupingBy(call -> call.alert));
    return alerts.stream()
        .map(
            alert ->
                AlertAnswer.of(
                    alert,
                    sent.getOrDefault(alert.id, List.of()),
                    told.getOrDefault(alert.id, List.of()),
                    called.getOrDefault(alert.id, List.of()),
                    language))
        .toList();
  }

  private List<Alert> find(Caller caller, AlertFilter filter, After after, int limit) {
    var where = new StringBuilder("from Alert a where ");
    Map<String, Object> values = new HashMap<>();
    where.append(visible(caller, values));
    where.append(filter.conditions(values));
    if (after != null) {
      where.append(" and (a.orderedAt < :at or (a.orderedAt = :at and a.id < :id))");
      values.put("at", after.orderedAt());
      values.put("id", after.id());
    }
    var query = entities.createQuery(where + " order by a.orderedAt desc, a.id desc", Alert.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  /// What is owed now, of each duty its newest alert, the earliest due first. In the caller's
  /// transaction.
  ///
  /// @param department that owes it; null for any
  List<Alert> owed(Caller caller, String department, int limit) {
    Map<String, Object> values = new HashMap<>();
    var where =
        new StringBuilder("from Alert a where a.settledAt is null and a.state <> :cancelled");
    values.put("cancelled", AlertState.CANCELLED);
    where.append(
        " and not exists (select 1 from Alert n where n.obligation = a.obligation"
            + " and n.settledAt is null and n.state <> :cancelled"
            + " and (n.orderedAt > a.orderedAt or (n.orderedAt = a.orderedAt and n.id > a.id)))");
    if (department != null) {
      where.append(" and a.department = :department");
      values.put("department", department);
    }
    where.append(" and ").append(visible(caller, values)).append(" order by a.due, a.id");
    var query = entities.createQuery(where.toString(), Alert.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  /// The incident of an alert that the caller may see: all that may be read of it before the
  /// incident's lock is held, since an entity read now would be taken for the row then.
  Optional<UUID> incidentOf(Caller caller, UUID id) {
    Map<String, Object> values = new HashMap<>();
    values.put("alert", id);
    var query =
        entities.createQuery(
            "select a.incident from Alert a where a.id = :alert and " + visible(caller, values),
            UUID.class);
    values.forEach(query::setParameter);
    return query.getResultStream().findFirst();
  }

  private static String visible(Caller caller, Map<String, Object> values) {
    return switch (Access.readScope(caller)) {
      case ReadScope.All _ -> "true";
      case ReadScope.Departments own -> {
        values.put("departments", own.departments());
        // A system holds no post: nothing was sent to it.
        values.put("own", List.of(Objects.requireNonNullElse(caller.person(), "")));
        yield "(a.department in :departments or " + sentToAnyOf("own") + ")";
      }
      // Alerts go to people of the school, never to the system that reported.
      case ReadScope.OwnReports _, ReadScope.Nothing _ -> "false";
    };
  }

  /// That it was sent to one of some people and still concerns the post for which it was, as
  /// [Alert#concerns] says of one.
  ///
  /// @param people name of the value
  static String sentToAnyOf(String people) {
    return "exists (select 1 from AlertDelivery d where d.alert = a.id and d.person in :"
        + people
        + " and (d.department is null or d.department = a.department)"
        + " and (d.step > 1 or d.post = a.owner or exists"
        + " (select 1 from a.ladder l where index(l) = 0 and l.post = a.owner)))";
  }
}
