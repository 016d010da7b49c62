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

/// Writes a sound organisation into the empty roster, and says so to the other services.
@ApplicationScoped
class OrganisationWriter {
  private final EntityManager entities;
  private final RosterEventPublisher news;

  OrganisationWriter(EntityManager entities, RosterEventPublisher news) {
    this.entities = entities;
    this.news = news;
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
      news.department(connection, line.code());
    }
    for (var line : organisation.channels()) {
      news.officialChannel(connection, line.code());
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
    person.language = line.language();
    person.active = true;
    person.updatedAt = now;
    entities.persist(person);
  }

  private void post(Organisation.PostLine line, Instant now) {
    List<String> seats =
        line.departments().isEmpty() ? Collections.singletonList(null) : line.departments();
    for (var seat : seats) {
      var holding = new PostHolder();
      holding.id = UUID.randomUUID();
      holding.post = line.post().orElseThrow();
      holding.department = seat;
      holding.person = line.person();
      holding.deputy = line.deputy();
      holding.filedOn = line.filedOn().orElse(null);
      holding.termUntil = line.termUntil().orElse(null);
      holding.updatedAt = now;
      entities.persist(holding);
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
