package yuqing.notification.roster;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import yuqing.contracts.term.Post;
import yuqing.contracts.text.EmailAddress;

/// What must hold of an organisation as a whole. A department without a filed liaison is no fault
/// here: the school starts so, and `/readiness` shows it.
final class OrganisationCheck {
  static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Organisation organisation;
  private final Set<String> departments = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> holders = new HashSet<>();

  private OrganisationCheck(Organisation organisation) {
    this.organisation = organisation;
  }

  static void check(Organisation organisation) {
    var check = new OrganisationCheck(organisation);
    check.school();
    check.departments();
    check.people();
    organisation.posts().forEach(check::post);
    check.everyDepartmentHasAHead();
    check.everySchoolPostIsHeld();
    check.channels();
  }

  private void school() {
    try {
      ZoneId.of(organisation.school().zone());
    } catch (DateTimeException e) {
      organisation.school().at().fault("zone", "is no time zone");
    }
  }

  private void departments() {
    for (var line : organisation.departments()) {
      if (!CODE.matcher(line.code()).matches()) {
        line.at().fault("code", "is lower-case letters, digits and hyphens, not " + line.code());
      }
      if (!departments.add(line.code())) {
        line.at().fault("code", "is there twice: " + line.code());
      }
    }
  }

  private void people() {
    for (var line : organisation.people()) {
      if (!people.add(line.id())) {
        line.at().fault("id", "is there twice: " + line.id());
      }
      if (!CODE.matcher(line.id()).matches()) {
        line.at().fault("id", "is lower-case letters, digits and hyphens, not " + line.id());
      }
      if (!EmailAddress.isOne(line.email())) {
        line.at().fault("email", "is no e-mail address");
      }
      if (!Set.of("zh", "en").contains(line.language())) {
        line.at().fault("language", "is zh or en, not " + line.language());
      }
    }
  }

  private void post(Organisation.PostLine line) {
    if (!people.contains(line.person())) {
      line.at().fault("person", "is nobody of the file: " + line.person());
    }
    if (line.post().isEmpty()) {
      return;
    }
    var post = line.post().get();
    var ofADepartment = Posts.OF_A_DEPARTMENT.contains(post);
    if (ofADepartment && line.departments().isEmpty()) {
      line.at().fault("department", "is missing: " + post.code() + " is a department's post");
    }
    if (!ofADepartment && !line.departments().isEmpty()) {
      line.at().fault("department", "is too much: " + post.code() + " is a post of the school");
    }
    for (var department : line.departments()) {
      if (!departments.contains(department)) {
        line.at().fault("department", "is no department of the file: " + department);
      }
    }
    dates(line, post);
    seats(line, post);
  }

  private static void dates(Organisation.PostLine line, Post post) {
    if (post != Post.LIAISON && (line.filedOn().isPresent() || line.termUntil().isPresent())) {
      line.at().fault("filedOn", "and termUntil are for liaisons only");
    }
    if (line.termUntil().isPresent() && line.filedOn().isEmpty()) {
      line.at().fault("filedOn", "is missing beside termUntil");
    }
    if (line.filedOn().isPresent()
        && line.termUntil().filter(line.filedOn().get()::isAfter).isPresent()) {
      line.at().fault("termUntil", "lies before filedOn");
    }
  }

  private void seats(Organisation.PostLine line, Post post) {
    if (line.departments().isEmpty()) {
      seat(line, post.code());
    }
    for (var department : line.departments()) {
      seat(line, post.code() + " of " + department);
    }
  }

  private void seat(Organisation.PostLine line, String seat) {
    if (!holders.add(seat + " " + line.person())) {
      line.at().fault("person", "holds " + seat + " twice: " + line.person());
    }
    if (!line.deputy()) {
      holders.add(seat);
    }
  }

  private void everyDepartmentHasAHead() {
    for (var line : organisation.departments()) {
      if (!holders.contains("department-head of " + line.code())) {
        line.at().fault("code", "has no department-head under posts: " + line.code());
      }
    }
  }

  private void everySchoolPostIsHeld() {
    for (var post : Posts.OF_THE_SCHOOL) {
      if (!holders.contains(post.code())) {
        organisation.school().at().fault("name", "has no holder of " + post.code() + " in posts");
      }
    }
  }

  private void channels() {
    var codes = new HashSet<String>();
    for (var line : organisation.channels()) {
      if (!CODE.matcher(line.code()).matches()) {
        line.at().fault("code", "is lower-case letters, digits and hyphens, not " + line.code());
      }
      if (!codes.add(line.code())) {
        line.at().fault("code", "is there twice: " + line.code());
      }
      // Both travel on one compacted topic by their code: the later would wipe out the earlier.
      if (departments.contains(line.code())) {
        line.at().fault("code", "is a department's code: " + line.code());
      }
      if (!departments.contains(line.department())) {
        line.at().fault("department", "is no department of the file: " + line.department());
      }
    }
  }
}
