package yuqing.notification.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.Post;

/// The school as an organisation file tells it, read but not yet checked as a whole. Each line
/// knows its place in the file.
record Organisation(
    SchoolLine school,
    List<DepartmentLine> departments,
    List<PersonLine> people,
    List<PostLine> posts,
    List<ChannelLine> channels) {

  record SchoolLine(String name, String nameEn, String zone, YamlEntry at) {}

  record DepartmentLine(String code, String name, String nameEn, YamlEntry at) {}

  record PersonLine(String id, String name, String email, String language, YamlEntry at) {}

  /// @param departments one or more for a department's post, none for the school's
  record PostLine(
      Optional<Post> post,
      List<String> departments,
      String person,
      boolean deputy,
      Optional<LocalDate> filedOn,
      Optional<LocalDate> termUntil,
      YamlEntry at) {}

  record ChannelLine(String code, String name, String department, YamlEntry at) {}
}
