package yuqing.notification.alert;

/// Why somebody was told of an alert, or was not. The words are in the labels.
public enum AlertReason {
  /// The person's post owes it.
  OWES,
  /// The ladder has no wait before the person's step: told together with those who owe it.
  AT_ONCE,
  /// The steps before have not acknowledged in time, or nobody holds their posts.
  NEXT_ON_LADDER,
  /// The department has no liaison on file (article 5).
  FOR_A_LIAISON,
  /// Nobody holds a post of the ladder, or nobody there could be reached.
  FOR_A_VACANCY,
  /// The person was on duty in the department off hours, in place of its liaison and head.
  ON_DUTY,
  /// The person was on duty for the school (总值班): of level 1, or of what found nobody.
  ON_SCHOOL_DUTY,
  /// The person came to hold the post that owes it, or to stand in for it.
  TOOK_OVER,
  /// It was urged, or nothing had followed the acknowledgement.
  TOLD_AGAIN,
  /// Somebody called.
  BY_TELEPHONE,
  /// The person stands in for a post that nobody holds.
  DEPUTY,
  /// No channel took the message.
  NOT_REACHED,
  /// Acknowledged or done before the message left.
  ENDED_BEFORE_SENDING,
  /// The message is still to leave.
  WAITING,
  /// The ladder has not come to the person's post.
  NOT_YET,
  /// Acknowledged or done before the ladder came to the person's post.
  ENDED_BEFORE,
  /// Somebody else holds the post; deputies are told while nobody does.
  HOLDER_PRESENT,
  /// The person is no liaison on file, or the term is over.
  NOT_ON_FILE,
  /// The person did not hold the post then.
  CAME_LATER,
  /// None of the person's posts is on the ladder.
  NOT_ON_LADDER,
  /// The person has left.
  LEFT,
  /// The person is sent notices of this incident, and no alerts.
  NOTICES_ONLY
}
