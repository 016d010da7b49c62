package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.TaskOrigin;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Wire;

/// What is published about a task reaches its owner, and late the group office too; of an incident
/// and of none.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class TaskNoticeTest {
  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);
  private static final Recorder HEAD =
      new Recorder("department-head", "department-head-academic", "academic");

  @Inject Wire wire;
  @Inject SettableClock clock;

  private final UUID id = UUID.randomUUID();
  private final String number = "DB-2026-" + id;

  private TaskReference of(String incidentNumber) {
    return new TaskReference(
        id,
        number,
        Post.DEPARTMENT_HEAD,
        "academic",
        LocalDate.parse("2026-10-20"),
        incidentNumber);
  }

  private Instant now() {
    return clock.instant();
  }

  private <T extends IncidentEvent> Event<T> say(UUID subject, T data) {
    return wire.sayAt(now(), Topic.INCIDENT, subject, data);
  }

  private void arriveFor(String subject, String... people) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(about(subject))
                    .extracting(each -> each.to().replaceFirst("@.*", ""))
                    .containsExactlyInAnyOrder(people));
  }

  private List<Mailbox.Arrived> about(String subject) {
    return Mailbox.about(number).stream().filter(each -> each.subject().contains(subject)).toList();
  }

  @Test
  void ofNoIncidentItReachesItsOwnerAndOverdueTheGroupOfficeToo() {
    var task = of(null);
    var set =
        say(id, new IncidentEvent.TaskSet(task, TaskOrigin.BY_HAND, "机密事项", null, now(), OFFICE));
    wire.repeat(Topic.INCIDENT, set);
    say(id, new IncidentEvent.TaskAccepted(task, now(), HEAD));
    say(id, new IncidentEvent.TaskDue(task, now()));
    say(id, new IncidentEvent.TaskOverdue(task, now()));
    arriveFor("【催办】", "department-head-academic", "group-office");
    arriveFor("【任务到期】", "department-head-academic");
    arriveFor("【任务】", "department-head-academic");
    assertThat(Mailbox.about(number)).hasSize(4);
    assertThat(about("【任务】").getFirst().text())
        .contains("教务科研处部门负责人", "2026年10月20日", "查看与办理：", "/tasks/" + id)
        .doesNotContain("机密事项", "{");
  }

  @Test
  void anExtensionReachesWhoDecidesItAndItsDecisionTheOwner() {
    var task = of("YQ-2026-00002");
    var incident = UUID.randomUUID();
    var longer = LocalDate.parse("2026-10-25");
    say(incident, new IncidentEvent.TaskExtensionRequested(task, longer, "配件未到", now(), HEAD));
    say(incident, new IncidentEvent.TaskExtensionRefused(task, longer, "已延期", now(), OFFICE));
    say(incident, new IncidentEvent.TaskExtended(task, longer, null, now(), OFFICE));
    say(incident, new IncidentEvent.TaskWithdrawn(task, "重复", now(), OFFICE));
    arriveFor("【任务撤销】", "department-head-academic");
    arriveFor("【申请延期】", "group-office");
    arriveFor("【不同意延期】", "department-head-academic");
    arriveFor("【同意延期】", "department-head-academic");
    assertThat(about("【申请延期】").getFirst().text())
        .contains("YQ-2026-00002", "2026年10月25日", "教务科研处")
        .doesNotContain("配件未到", "{");
  }
}
