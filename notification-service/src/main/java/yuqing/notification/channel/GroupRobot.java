package yuqing.notification.channel;

/// A robot that writes into a chat group. What it takes proves that the group was told, for no
/// person: it is given the desk's address and never an acknowledgement code.
public interface GroupRobot extends Channel {

  /// How long a text may be, in UTF-8.
  int textBytes();
}
