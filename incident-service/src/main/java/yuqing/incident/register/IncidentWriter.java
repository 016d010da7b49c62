package yuqing.incident.register;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.contracts.EventTypes;
import yuqing.durable.Transactions;
import yuqing.durable.outbox.EventLog;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Where incidents are changed: row lock, visibility, change, event, all in one transaction.
@ApplicationScoped
public class IncidentWriter {

  private static final Logger LOG = Logger.getLogger(IncidentWriter.class);

  private final Incidents incidents;
  private final EntityManager entities;
  private final StatelessSession inserts;
  private final EventLog log;
  private final Transactions transactions;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final ZoneId zone;

  IncidentWriter(
      Incidents incidents,
      EntityManager entities,
      StatelessSession inserts,
      EventLog log,
      Transactions transactions,
      InstantSource clock,
      MeterRegistry meters,
      @ConfigProperty(name = "yuqing.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.incidents = incidents;
    this.entities = entities;
    this.inserts = inserts;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
    this.meters = meters;
    this.zone = zone;
  }

  /// What is done with a locked incident.
  @FunctionalInterface
  public interface Change<T> {
    T with(LockedIncident locked) throws SQLException;
  }

  /// Locks the incident and changes it, in the transaction at hand.
  ///
  /// @throws ProblemException 404 where the caller may not see it: that it exists is not theirs to
  ///     know
  public <T> T change(UUID id, Caller caller, Change<T> change) {
    return transactions.inCurrent(connection -> change(connection, id, caller, change));
  }

  private <T> T change(Connection connection, UUID id, Caller caller, Change<T> change)
      throws SQLException {
    var incident =
        incidents
            .lock(id)
            .filter(found -> Access.mayRead(caller, found.visibility()))
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    return at(connection, incident, caller, change);
  }

  /// Changes an incident that the caller may not see: the right comes from what is changed.
  public <T> T changeOfAnother(UUID id, Caller caller, Change<T> change) {
    return transactions.inCurrent(
        connection -> {
          var incident =
              incidents.lock(id).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
          return at(connection, incident, caller, change);
        });
  }

  /// Locks an incident without asking whether the caller may see it: a second report may be about
  /// another's.
  public LockedIncident lock(Connection connection, UUID id, Caller caller) {
    return incidents
        .lock(id)
        .map(incident -> locked(connection, incident, caller))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  /// Locks two incidents in the order of their ids: two requests about the same two wait for each
  /// other in one direction only.
  public void lockBoth(UUID one, UUID other) {
    boolean inOrder = one.compareTo(other) < 0;
    incidents.lock(inOrder ? one : other);
    incidents.lock(inOrder ? other : one);
  }

  /// Locks an incident and those that took its place, in the order of their ids, as [#lockBoth].
  ///
  /// @throws ProblemException 503 when it went on in yet another one before the locks were taken
  public void lockWithSuccessors(UUID id) {
    var known = new TreeSet<>(incidents.successors(id));
    known.add(id);
    var locked = known.stream().map(incidents::lock).flatMap(Optional::stream).toList();
    if (!locked.stream()
        .allMatch(each -> each.mergedInto == null || known.contains(each.mergedInto))) {
      throw new ProblemException(
          StandardProblem.UNAVAILABLE, null, List.of(), Map.of("Retry-After", "1"));
    }
  }

  /// Writes what was changed and publishes what was recorded of it: the last step of a change.
  public void write(LockedIncident changed) throws SQLException {
    // Before anything is published, and the answer stored: what the database refuses is known now.
    entities.flush();
    publish(changed.connection(), List.of(changed));
  }

  /// A new incident, to be recorded and then entered; only its own transaction knows it.
  public LockedIncident begin(Connection connection, Incident incident, Caller caller) {
    return new LockedIncident(connection, incident, caller, clock.instant(), zone, null);
  }

  private LockedIncident locked(Connection connection, Incident incident, Caller caller) {
    var continuing = incidents.continuing(incident).orElse(null);
    return new LockedIncident(connection, incident, caller, clock.instant(), zone, continuing);
  }

  /// Enters new incidents, all at once; nobody else can see their rows before the commit.
  public void enter(Connection connection, List<LockedIncident> entered) throws SQLException {
    // Past the persistence context: each flush would look at all of them again.
    inserts.insertMultiple(entered.stream().map(LockedIncident::incident).toList());
    publish(connection, entered);
  }

  private <T> T at(Connection connection, Incident incident, Caller caller, Change<T> change)
      throws SQLException {
    MDC.put("incident", incident.id.toString());
    try {
      var locked = locked(connection, incident, caller);
      T result = change.with(locked);
      write(locked);
      return result;
    } finally {
      MDC.remove("incident");
    }
  }

  private void publish(Connection connection, List<LockedIncident> all) throws SQLException {
    log.append(connection, all.stream().flatMap(LockedIncident::entries).toList());
    for (var locked : all) {
      MDC.put("incident", locked.incident().id.toString());
      for (var event : locked.recorded()) {
        var type = EventTypes.nameOf(event.getClass());
        meters.counter("yuqing.incident.events", "type", type).increment();
        LOG.infof("%s %s", locked.incident().number, type);
      }
      MDC.remove("incident");
    }
  }
}
