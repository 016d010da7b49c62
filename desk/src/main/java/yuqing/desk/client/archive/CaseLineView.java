package yuqing.desk.client.archive;

import java.time.Instant;
import java.util.UUID;

/// An incident that a number counts, as archive-service shows it. Null is what has not happened.
public record CaseLineView(
    UUID incidentId,
    String number,
    String title,
    SearchHitView.Department department,
    String category,
    Integer firstLevel,
    Integer level,
    boolean recordedAfterwards,
    Instant receivedAt,
    Long reportMinutes,
    Long gradeMinutes,
    Long answerMinutes,
    Long approveMinutes,
    Long fileMinutes,
    Long closeMinutes) {}
