/// The read copy of the roster: departments and official channels, as last received. No person.
package yuqing.incident.department;
