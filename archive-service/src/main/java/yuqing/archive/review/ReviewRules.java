package yuqing.archive.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import yuqing.contracts.text.StatedTime;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.request.BoundTime;

/// What a review meeting must satisfy beside its form; all faults are found at once.
final class ReviewRules {

  private final FieldErrors errors;

  ReviewRules(FieldErrors errors) {
    this.errors = errors;
  }

  /// A review is held on a filed result, not before its filing and not in the future (article 14).
  ///
  /// @param filedAt of the result; null while none is filed
  /// @param zone of the school, in which a refusal names the filing
  void checkHeldAt(Instant heldAt, Instant now, Instant filedAt, ZoneId zone) {
    if (heldAt.isAfter(now)) {
      errors.reject("heldAt", "in-future", "不能晚于登记时间", "must not be after its recording");
    }
    DossierRules.checkResult(filedAt, errors);
    if (filedAt != null && !new StatedTime(heldAt, now).reaches(filedAt)) {
      var time = BoundTime.shown(filedAt, zone);
      errors.reject(
          "heldAt",
          "before-filing",
          BoundTime.notBeforeZh("处置结果的备案时间", time),
          BoundTime.notBeforeEn("filing of the result", time));
    }
  }

  /// All departments that it names.
  static Set<String> departmentsOf(ReviewMeetingBody meeting) {
    var codes = new HashSet<String>();
    meeting.attendance().forEach(each -> codes.add(ReviewMeetingBody.given(each.department())));
    meeting.measures().forEach(each -> codes.add(ReviewMeetingBody.given(each.ownerDepartment())));
    codes.remove(null);
    return codes;
  }

  /// @param unknown codes that no department has
  void checkAttendance(ReviewMeetingBody meeting, Set<String> unknown) {
    for (var i = 0; i < meeting.attendance().size(); i++) {
      checkKnown("attendance[%d].department".formatted(i), department(meeting, i), unknown);
    }
  }

  private static String department(ReviewMeetingBody meeting, int i) {
    return ReviewMeetingBody.given(meeting.attendance().get(i).department());
  }

  /// @param heldOn the day of the meeting at the school
  /// @param unknown codes that no department has
  void checkMeasures(ReviewMeetingBody meeting, LocalDate heldOn, Set<String> unknown) {
    for (var i = 0; i < meeting.measures().size(); i++) {
      checkMeasure("measures[%d].".formatted(i), meeting.measures().get(i), heldOn, unknown);
    }
  }

  private void checkMeasure(
      String path, MeasureBody measure, LocalDate heldOn, Set<String> unknown) {
    if (measure.dueOn().isBefore(heldOn)) {
      errors.reject(
          path + "dueOn", "before-review", "不能早于分析会当日", "must not be before the day of the review");
    }
    var department = ReviewMeetingBody.given(measure.ownerDepartment());
    var post = measure.ownerPost();
    if (department != null
        && !post.isOfDepartment()
        && !department.equals(post.departmentOf(null))) {
      errors.reject(
          path + "ownerDepartment",
          "not-of-department",
          "该岗位不分部门，不用填写",
          "is of no department's own post: leave it out");
    } else {
      checkKnown(path + "ownerDepartment", department, unknown);
    }
  }

  private void checkKnown(String field, String department, Set<String> unknown) {
    if (department != null && unknown.contains(department)) {
      errors.reject(field, "unknown-department", "没有这个部门", "there is no such department");
    }
  }
}
