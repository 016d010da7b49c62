package yuqing.notification.roster;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Post;

/// What must hold between the parts of an organisation, whatever the form of each. A department
/// without a filed liaison is no fault here: the school starts so, and `/readiness` shows it. A
/// text that is empty has its fault already.
final class OrganisationCheck {
  private final Organisation organisation;
  private final OrganisationFaults faults;
  private final Set<String> departments = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> holders = new HashSet<>();

  private OrganisationCheck(Organisation organisation, OrganisationFaults faults) {
    this.organisation = organisation;
    this.faults = faults;
  }

  static void check(Organisation organisation, OrganisationFaults faults) {
    var check = new OrganisationCheck(organisation, faults);
    check.school();
    organisation
        .departments()
        .forEach(line -> check.published(check.departments, line.path() + ".code", line.code()));
    organisation.people().forEach(line -> check.once(check.people, line.path() + ".id", line.id()));
    organisation.posts().forEach(check::post);
    check.everyDepartmentHasAHead();
    check.everySchoolPostIsHeld();
    check.channels();
  }

  private void school() {
    var zone = organisation.school().zone();
    try {
      if (!zone.isEmpty()) {
        ZoneId.of(zone);
      }
    } catch (DateTimeException e) {
      faults.add("school.zone", "没有这个时区：%s", "is no time zone: %s", zone);
    }
  }

  private void published(Set<String> seen, String path, String code) {
    once(seen, path, code);
    if (code.equals(RosterEvent.School.KEY)) {
      faults.add(path, "已用于学校本身：%s", "is the school's own code: %s", code);
    }
  }

  private void once(Set<String> seen, String path, String code) {
    if (!code.isEmpty() && !seen.add(code)) {
      faults.add(path, "重复出现：%s", "occurs twice: %s", code);
    }
  }

  private void post(Organisation.PostLine line) {
    if (!line.person().isEmpty() && !people.contains(line.person())) {
      faults.add(
          line.path() + ".person",
          "people 中没有这个人员：%s",
          "is no person of the file: %s",
          line.person());
    }
    if (line.post().isEmpty()) {
      return;
    }
    var post = line.post().get();
    departments(line, post);
    dates(line, post);
    holders(line, post);
  }

  private void departments(Organisation.PostLine line, Post post) {
    var place = line.path() + ".department";
    var ofADepartment = Posts.OF_A_DEPARTMENT.contains(post);
    if (ofADepartment && line.departments().isEmpty() && !faults.isFaulty(place)) {
      faults.add(place, "缺少此项：%s 是部门岗位", "is missing: %s is a department's post", post.code());
    }
    if (!ofADepartment && !line.departments().isEmpty()) {
      faults.add(
          line.departments().getFirst().path(),
          "多余：%s 是学校岗位",
          "does not belong here: %s is a post of the school",
          post.code());
    }
    for (var department : line.departments()) {
      known(department.path(), department.code());
    }
  }

  private void known(String path, String department) {
    if (!department.isEmpty() && !departments.contains(department)) {
      faults.add(path, "departments 中没有这个部门：%s", "is no department of the file: %s", department);
    }
  }

  private void dates(Organisation.PostLine line, Post post) {
    var filedOn = line.path() + ".filedOn";
    var termUntil = line.path() + ".termUntil";
    if (post != Post.LIAISON) {
      line.filedOn().ifPresent(_ -> liaisonsOnly(filedOn));
      line.termUntil().ifPresent(_ -> liaisonsOnly(termUntil));
    }
    if (line.termUntil().isPresent() && line.filedOn().isEmpty() && !faults.isFaulty(filedOn)) {
      faults.add(filedOn, "有 termUntil 时必填", "is missing beside termUntil");
    }
    if (line.filedOn().isPresent()
        && line.termUntil().filter(line.filedOn().get()::isAfter).isPresent()) {
      faults.add(termUntil, "早于 filedOn", "lies before filedOn");
    }
  }

  private void liaisonsOnly(String path) {
    faults.add(path, "仅用于联络员", "is for liaisons only");
  }

  private void holders(Organisation.PostLine line, Post post) {
    if (line.departments().isEmpty()) {
      holder(line, post.code());
    }
    for (var department : line.departments()) {
      holder(line, post.code() + " of " + department.code());
    }
  }

  private void holder(Organisation.PostLine line, String post) {
    if (!line.person().isEmpty() && !holders.add(post + " " + line.person())) {
      faults.add(line.path() + ".person", "重复担任 %s：%s", "holds %s twice: %s", post, line.person());
    }
    if (!line.deputy()) {
      holders.add(post);
    }
  }

  private void everyDepartmentHasAHead() {
    for (var line : organisation.departments()) {
      if (!line.code().isEmpty() && !holders.contains("department-head of " + line.code())) {
        faults.add(
            line.path() + ".code",
            "posts 中没有该部门的 department-head：%s",
            "has no department-head under posts: %s",
            line.code());
      }
    }
  }

  private void everySchoolPostIsHeld() {
    for (var post : Posts.OF_THE_SCHOOL) {
      if (!holders.contains(post.code())) {
        faults.add("school.name", "posts 中无人担任 %s", "has no holder of %s in posts", post.code());
      }
    }
  }

  private void channels() {
    var codes = new HashSet<String>();
    for (var line : organisation.channels()) {
      var place = line.path() + ".code";
      published(codes, place, line.code());
      // Both are published on one compacted topic under their code: the later would replace the
      // earlier.
      if (departments.contains(line.code())) {
        faults.add(place, "已是部门编码：%s", "is a department's code: %s", line.code());
      }
      known(line.path() + ".department", line.department());
    }
  }
}
