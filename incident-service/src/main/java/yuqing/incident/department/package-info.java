/// The read copy of the roster: departments and official channels, as heard. No person.
package yuqing.incident.department;
