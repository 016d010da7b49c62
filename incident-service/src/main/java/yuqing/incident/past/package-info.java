/// `POST /incidents/past`: incidents that were over before they were entered, with their real
/// times. They are no live reports: no clock runs for them, and nobody is alerted of them.
package yuqing.incident.past;
