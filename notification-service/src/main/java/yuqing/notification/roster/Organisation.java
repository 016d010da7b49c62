package yuqing.notification.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.Post;

/// The school as an organisation file describes it. Each line knows its path in the file; a text
/// that is missing or faulty is empty, and its fault is noted elsewhere.
record Organisation(
    SchoolLine school,
    List<DepartmentLine> departments,
    List<PersonLine> people,
    List<PostLine> posts,
    List<ChannelLine> channels) {

  record SchoolLine(String name, String nameEn, String zone, String path) {}

  record DepartmentLine(String code, String name, String nameEn, String path) {}

  /// @param phone empty for none
  record PersonLine(
      String id, String name, String email, String phone, String language, String path) {}

  /// @param departments one or more for a department's post, none for the school's
  record PostLine(
      Optional<Post> post,
      List<DepartmentCode> departments,
      String person,
      boolean deputy,
      Optional<LocalDate> filedOn,
      Optional<LocalDate> termUntil,
      String path) {}

  /// A department as a post names it.
  record DepartmentCode(String code, String path) {}

  record ChannelLine(String code, String name, String department, String path) {}
}
