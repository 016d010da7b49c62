package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Post;

/// Writes a valid organisation into the empty roster, and publishes it.
@ApplicationScoped
class OrganisationWriter {
  private final EntityManager entities;
  private final RosterEventPublisher events;

  OrganisationWriter(EntityManager entities, RosterEventPublisher events) {
    this.entities = entities;
    this.events = events;
  }

  void write(Connection connection, Organisation organisation, Instant now) throws SQLException {
    school(organisation.school(), now);
    organisation.departments().forEach(line -> department(line, now));
    organisation.people().forEach(line -> person(line, now));
    // Without associations Hibernate does not know who refers to whom: those first.
    entities.flush();
    organisation.posts().forEach(line -> post(line, now));
    organisation.channels().forEach(line -> channel(line, now));
    entities.flush();
    for (var line : organisation.departments()) {
      events.publishDepartment(connection, line.code());
    }
  }

  private void school(Organisation.SchoolLine line, Instant now) {
    var school = new School();
    school.name = line.name();
    school.nameEn = line.nameEn();
    school.zone = line.zone();
    school.importedAt = now;
    entities.persist(school);
  }

  private void department(Organisation.DepartmentLine line, Instant now) {
    var department = new Department();
    department.code = line.code();
    department.name = line.name();
    department.nameEn = line.nameEn();
    department.active = true;
    department.updatedAt = now;
    entities.persist(department);
  }

  private void person(Organisation.PersonLine line, Instant now) {
    var person = new Person();
    person.id = line.id();
    person.name = line.name();
    person.email = line.email();
    person.phone = line.phone().isEmpty() ? null : line.phone();
    person.language = line.language();
    person.active = true;
    person.updatedAt = now;
    entities.persist(person);
  }

  private void post(Organisation.PostLine line, Instant now) {
    List<String> departments =
        line.departments().isEmpty()
            ? Collections.singletonList(null)
            : line.departments().stream().map(Organisation.DepartmentCode::code).toList();
    for (var department : departments) {
      var holder = new PostHolder();
      holder.id = UUID.randomUUID();
      holder.post = line.post().orElseThrow();
      holder.department = department;
      holder.person = line.person();
      holder.deputy = line.deputy();
      holder.filedOn = line.filedOn().orElse(null);
      holder.termUntil = line.termUntil().orElse(null);
      holder.updatedAt = now;
      entities.persist(holder);
    }
  }

  private void channel(Organisation.ChannelLine line, Instant now) {
    var channel = new OfficialChannel();
    channel.code = line.code();
    channel.name = line.name();
    channel.department = line.department();
    channel.editor = Post.LIAISON;
    channel.active = true;
    channel.updatedAt = now;
    entities.persist(channel);
  }
}
