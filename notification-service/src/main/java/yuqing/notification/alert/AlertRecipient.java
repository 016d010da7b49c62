package yuqing.notification.alert;

import yuqing.contracts.term.Post;

/// As what somebody is notified of an alert.
///
/// @param onDuty whether the person is on duty and stands in for the post; else its holder
record AlertRecipient(Post post, boolean onDuty) {

  static AlertRecipient holder(Post post) {
    return new AlertRecipient(post, false);
  }
}
