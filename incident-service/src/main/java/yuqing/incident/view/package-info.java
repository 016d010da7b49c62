/// How incidents are shown: one, and lists of them. What one caller may not see is in neither.
package yuqing.incident.view;
