/**
 * People: who they are, how they register, sign in and choose a new password, on which devices they are signed
 * in. What they may do stands in the rooms that follow.
 */
package org.ijaza.account;
