package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import yuqing.access.Role;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Page;

/// Reads and changes the people of the roster. No person is published, only the departments whose
/// liaison a person is.
@ApplicationScoped
class PersonRegister {
  private final People people;
  private final PostHolders holders;
  private final RosterLock lock;
  private final RosterEventPublisher events;
  private final HolderChanges changes;
  private final Transactions transactions;
  private final CurrentCaller caller;
  private final InstantSource clock;

  PersonRegister(
      People people,
      PostHolders holders,
      RosterLock lock,
      RosterEventPublisher events,
      HolderChanges changes,
      Transactions transactions,
      CurrentCaller caller,
      InstantSource clock) {
    this.people = people;
    this.holders = holders;
    this.lock = lock;
    this.events = events;
    this.changes = changes;
    this.transactions = transactions;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  Page<PersonAnswer> list(RosterSearch<String> search) {
    return search
        .page(people.page(search.after(), search.fetched()), found -> found.id)
        .map(this::answer);
  }

  /// @throws ProblemException 404 where there is no such person
  @Transactional
  RosterEntry<PersonAnswer> find(String id) {
    return people
        .findByIdOptional(id)
        .map(found -> RosterEntry.of(answer(found), found.version))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  /// Adds the person or changes it.
  @Transactional
  RosterEntry<PersonAnswer> put(String id, PutCondition condition, PersonBody body) {
    lock.acquire();
    var person = people.findById(id);
    var created = person == null;
    if (created) {
      condition.requireNew();
      RosterCodes.require("id", id);
      person = new Person();
      person.id = id;
    } else {
      condition.requireUnchanged(person.version);
    }
    person.name = body.name();
    person.email = body.email();
    person.phone = body.phone();
    person.language = body.language();
    var holdsAgainOrNoLonger = !created && person.active != body.isActive();
    person.active = body.isActive();
    person.updatedAt = clock.instant();
    people.persistAndFlush(person);
    // A person who leaves or comes back may leave a department without a liaison, or give it one.
    holders.departmentsWithLiaison(id).forEach(events::publishDepartment);
    if (holdsAgainOrNoLonger) {
      handOver(id);
    }
    return new RosterEntry<>(answer(person), person.version, created);
  }

  private void handOver(String person) {
    transactions.inCurrent(
        connection -> {
          for (var held : holders.of(person)) {
            changes.changed(connection, held.post, held.department);
          }
          return null;
        });
  }

  private PersonAnswer answer(Person person) {
    var reader = caller.get();
    return PersonAnswer.of(person, reader.has(Role.ADMINISTRATOR) || reader.has(Role.GROUP_OFFICE));
  }
}
