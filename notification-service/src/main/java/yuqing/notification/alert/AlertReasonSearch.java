package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.access.Caller;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.roster.Addressees;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Page;

/// Finds why a person was told of each of an incident's alerts that the caller may see, or was not.
@ApplicationScoped
class AlertReasonSearch {
  private static final String NOTICED =
      """
      select 1 from notice_letter l join notice n on n.id = l.notice
      where n.content ->> 'incident' = ? and l.person = ? limit 1
      """;

  private final AlertSearch search;
  private final AlertDeliveries deliveries;
  private final AlertCalls calls;
  private final Addressees addressees;
  private final Transactions transactions;
  private final InstantSource clock;

  AlertReasonSearch(
      AlertSearch search,
      AlertDeliveries deliveries,
      AlertCalls calls,
      Addressees addressees,
      Transactions transactions,
      InstantSource clock) {
    this.search = search;
    this.deliveries = deliveries;
    this.calls = calls;
    this.addressees = addressees;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param person the roster's id
  /// @param after null for the first page
  @Transactional
  Page<AlertReasonAnswer> page(
      Caller caller,
      UUID incident,
      String person,
      AlertSearch.After after,
      int limit,
      Language language) {
    var page =
        search.alerts(caller, new AlertFilter(Set.of(incident), Set.of(), null), after, limit);
    var ids = page.items().stream().map(alert -> alert.id).toList();
    var sent =
        deliveries.to(person, ids).stream().collect(Collectors.groupingBy(each -> each.alert));
    var told =
        calls.of(ids).stream()
            .filter(call -> call.person.equals(person))
            .collect(Collectors.groupingBy(call -> call.alert));
    var known = person(incident, person);
    return page.map(
        alert ->
            AlertReasonAnswer.of(
                alert,
                AlertReasons.of(
                    alert,
                    sent.getOrDefault(alert.id, List.of()),
                    told.getOrDefault(alert.id, List.of()),
                    known),
                language));
  }

  private AlertReasons.Person person(UUID incident, String person) {
    boolean noticed =
        transactions
            .inCurrent(
                connection ->
                    Sql.find(connection, row -> true, NOTICED, incident.toString(), person))
            .isPresent();
    return new AlertReasons.Person(
        addressees.postsOf(person, clock.instant()),
        addressees.contact(person).isPresent(),
        noticed);
  }
}
