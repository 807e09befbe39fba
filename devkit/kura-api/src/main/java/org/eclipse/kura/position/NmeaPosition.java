/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.kura.position;

import org.osgi.annotation.versioning.ProviderType;

/** Position in degrees, altitude in metres, speed in metres per second, track in degrees. */
@ProviderType
public class NmeaPosition {
  private static final double KILOMETRES_PER_HOUR = 3.6;
  private static final double MILES_PER_HOUR = 3600 / 1609.344;

  private double latitude;
  private double longitude;
  private double altitude;
  private double speed;
  private double track;
  private int fixQuality;
  private int nrSatellites;
  private double dop;
  private double pdop;
  private double hdop;
  private double vdop;
  private int fix3D;
  private char validFix;
  private char latitudeHemisphere;
  private char longitudeHemisphere;

  public NmeaPosition(
      double latitude, double longitude, double altitude, double speed, double track) {
    this(latitude, longitude, altitude, speed, track, 0, 0, 0, 0, 0, 0, 0);
  }

  public NmeaPosition(
      double latitude,
      double longitude,
      double altitude,
      double speed,
      double track,
      int fixQuality,
      int nrSatellites,
      double dop,
      double pdop,
      double hdop,
      double vdop,
      int fix3D) {
    this(
        latitude,
        longitude,
        altitude,
        speed,
        track,
        fixQuality,
        nrSatellites,
        dop,
        pdop,
        hdop,
        vdop,
        fix3D,
        'V',
        'N',
        'E');
  }

  public NmeaPosition(
      double latitude,
      double longitude,
      double altitude,
      double speed,
      double track,
      int fixQuality,
      int nrSatellites,
      double dop,
      double pdop,
      double hdop,
      double vdop,
      int fix3D,
      char validFix,
      char latitudeHemisphere,
      char longitudeHemisphere) {
    this.latitude = latitude;
    this.longitude = longitude;
    this.altitude = altitude;
    this.speed = speed;
    this.track = track;
    this.fixQuality = fixQuality;
    this.nrSatellites = nrSatellites;
    this.dop = dop;
    this.pdop = pdop;
    this.hdop = hdop;
    this.vdop = vdop;
    this.fix3D = fix3D;
    this.validFix = validFix;
    this.latitudeHemisphere = latitudeHemisphere;
    this.longitudeHemisphere = longitudeHemisphere;
  }

  public double getLatitude() {
    return latitude;
  }

  public void setLatitude(double latitude) {
    this.latitude = latitude;
  }

  public double getLongitude() {
    return longitude;
  }

  public void setLongitude(double longitude) {
    this.longitude = longitude;
  }

  public double getAltitude() {
    return altitude;
  }

  public void setAltitude(double altitude) {
    this.altitude = altitude;
  }

  public double getSpeed() {
    return speed;
  }

  public void setSpeed(double speed) {
    this.speed = speed;
  }

  public double getTrack() {
    return track;
  }

  public void setTrack(double track) {
    this.track = track;
  }

  public int getFixQuality() {
    return fixQuality;
  }

  public void setFixQuality(int fixQuality) {
    this.fixQuality = fixQuality;
  }

  public int getNrSatellites() {
    return nrSatellites;
  }

  public void setNrSatellites(int nrSatellites) {
    this.nrSatellites = nrSatellites;
  }

  public double getDOP() {
    return dop;
  }

  public void setDOP(double dop) {
    this.dop = dop;
  }

  public double getPDOP() {
    return pdop;
  }

  public void setPDOP(double pdop) {
    this.pdop = pdop;
  }

  public double getHDOP() {
    return hdop;
  }

  public void setHDOP(double hdop) {
    this.hdop = hdop;
  }

  public double getVDOP() {
    return vdop;
  }

  public void setVDOP(double vdop) {
    this.vdop = vdop;
  }

  public int get3Dfix() {
    return fix3D;
  }

  public void set3Dfix(int fix3D) {
    this.fix3D = fix3D;
  }

  public char getValidFix() {
    return validFix;
  }

  public void setValidFix(char validFix) {
    this.validFix = validFix;
  }

  public char getLatitudeHemisphere() {
    return latitudeHemisphere;
  }

  public void setLatitudeHemisphere(char latitudeHemisphere) {
    this.latitudeHemisphere = latitudeHemisphere;
  }

  public char getLongitudeHemisphere() {
    return longitudeHemisphere;
  }

  public void setLongitudeHemisphere(char longitudeHemisphere) {
    this.longitudeHemisphere = longitudeHemisphere;
  }

  public double getSpeedKmh() {
    return speed * KILOMETRES_PER_HOUR;
  }

  public double getSpeedMph() {
    return speed * MILES_PER_HOUR;
  }
}
