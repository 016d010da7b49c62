package yuqing.archive.form;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import yuqing.access.Role;
import yuqing.archive.dossier.Departments;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Post;

/// What people call the departments, channels and posts of which the record has the codes. A code
/// that has no name yet is printed itself.
///
/// @param departments by code
/// @param channels by code
record FormNames(Map<String, String> departments, Map<String, String> channels) {

  private static final String OTHER = "other";

  static FormNames read(Connection connection) throws SQLException {
    return new FormNames(Departments.names(connection), OfficialChannels.names(connection));
  }

  String department(String code) {
    return departments.getOrDefault(code, code);
  }

  String channel(String code) {
    return channels.getOrDefault(code, code);
  }

  /// Who did it: the post named, or the recorder's; never the person's roster id.
  String actor(ActionRecorded action) {
    var by = action.by();
    if (by == null) {
      return recorder(action.recordedBy());
    }
    if (by.equals(OTHER)) {
      return action.byNote() == null ? "" : action.byNote();
    }
    return inDepartment(action.byDepartment(), role(by));
  }

  String recorder(Recorder recorder) {
    if (recorder == null) {
      return "";
    }
    return inDepartment(recorder.department(), role(recorder.role()));
  }

  static String post(Post post) {
    return post == null ? "" : role(post.code());
  }

  /// @param department whose post it is, where each department has one
  String owner(Post post, String department) {
    if (post == null) {
      return "";
    }
    return post.isOfDepartment() ? inDepartment(department, post(post)) : post(post);
  }

  private static String role(String code) {
    // Older records have words of people where later ones have a code.
    return Role.find(code).map(Role::nameZh).orElse(code);
  }

  private String inDepartment(String code, String post) {
    return code == null ? post : department(code) + post;
  }
}
