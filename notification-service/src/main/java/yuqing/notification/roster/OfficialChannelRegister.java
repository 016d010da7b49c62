package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Page;

/// Reads and changes the register of official channels (article 13); each change is published.
@ApplicationScoped
class OfficialChannelRegister {
  private final OfficialChannels channels;
  private final Departments departments;
  private final RosterLock lock;
  private final RosterEventPublisher events;
  private final InstantSource clock;

  OfficialChannelRegister(
      OfficialChannels channels,
      Departments departments,
      RosterLock lock,
      RosterEventPublisher events,
      InstantSource clock) {
    this.channels = channels;
    this.departments = departments;
    this.lock = lock;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  Page<OfficialChannelAnswer> list(RosterSearch<String> search) {
    return search
        .page(channels.page(search.after(), search.fetched()), found -> found.code)
        .map(OfficialChannelAnswer::of);
  }

  /// @throws ProblemException 404 where there is no such channel
  @Transactional
  RosterEntry<OfficialChannelAnswer> find(String code) {
    return channels
        .findByIdOptional(code)
        .map(found -> entry(found, false))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  /// Registers the channel or changes it.
  @Transactional
  RosterEntry<OfficialChannelAnswer> put(
      String code, PutCondition condition, OfficialChannelBody body) {
    lock.acquire();
    var channel = channels.findById(code);
    var created = channel == null;
    if (created) {
      condition.requireNew();
      channel = new OfficialChannel();
      channel.code = code;
      channel.editor = Post.LIAISON;
    } else {
      condition.requireUnchanged(channel.version);
    }
    check(code, body);
    channel.name = body.name();
    channel.department = body.department();
    channel.active = body.isActive();
    channel.updatedAt = clock.instant();
    channels.persistAndFlush(channel);
    events.publishOfficialChannel(code);
    return entry(channel, created);
  }

  private void check(String code, OfficialChannelBody body) {
    var errors = new FieldErrors();
    RosterCodes.check(errors, "code", code);
    RosterCodes.checkFree(errors, "code", code);
    if (departments.findById(code) != null) {
      // Both are published on one compacted topic under their code.
      errors.reject("code", "taken", "该编码已用于部门", "is a department's code");
    }
    if (departments.findById(body.department()) == null) {
      errors.reject("department", "unknown", "没有这个部门", "there is no such department");
    }
    errors.throwIfAny();
  }

  private static RosterEntry<OfficialChannelAnswer> entry(
      OfficialChannel channel, boolean created) {
    return new RosterEntry<>(OfficialChannelAnswer.of(channel), channel.version, created);
  }
}
