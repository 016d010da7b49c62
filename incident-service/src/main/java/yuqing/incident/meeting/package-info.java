/// Meetings (联席会议、专题会议、分析会): who was asked and came, what was said, and what was decided,
/// each decision a task. Start reading at [MeetingRecorder].
package yuqing.incident.meeting;
