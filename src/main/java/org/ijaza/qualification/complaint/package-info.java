/** Complaints about candidacies, decisions and trainers, and their answers (ISO/IEC 17024, 9.9). */
package org.ijaza.qualification.complaint;
