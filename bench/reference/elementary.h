/* Exponential, logarithm, normal quantile and the generator Philox 4x32-10, written so that gcc turns loops of them into
   vectors. Every operation and its order are those of the project's Elementary.cs and Philox.cs: the bits are the same. */
#ifndef ELEMENTARY_H
#define ELEMENTARY_H

#include <math.h>
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

INLINE int32_t bits_of(float x) { int32_t i; memcpy(&i, &x, 4); return i; }
INLINE float float_of(int32_t i) { float x; memcpy(&x, &i, 4); return x; }

INLINE float exp_of(float x)
{
    x = x < -87.0f ? -87.0f : x;
    x = 88.0f < x ? 88.0f : x;
    float shifted = x * 1.44269504f + 12582912.0f;
    float n = shifted - 12582912.0f;
    float r = x - n * 0.693359375f - n * -2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    float y = p * r * r + r + 1.0f;
    return float_of(bits_of(y) + (int32_t)((uint32_t)bits_of(shifted) << 23));
}

INLINE float log_of(float x)
{
    int32_t exponent = (bits_of(x) - 0x3f3504f3) >> 23;
    float f = float_of(bits_of(x) - (int32_t)((uint32_t)exponent << 23)) - 1.0f;
    float e = (float)exponent;
    float z = f * f;
    float p = 7.0376836292e-2f;
    p = p * f + -1.1514610310e-1f;
    p = p * f + 1.1676998740e-1f;
    p = p * f + -1.2420140846e-1f;
    p = p * f + 1.4249322787e-1f;
    p = p * f + -1.6668057665e-1f;
    p = p * f + 2.0000714765e-1f;
    p = p * f + -2.4999993993e-1f;
    p = p * f + 3.3333331174e-1f;
    float y = f * z * p + e * -2.12194440e-4f - z * 0.5f;
    return f + y + e * 0.693359375f;
}

INLINE float normal_quantile(float u)
{
    float q = u - 0.5f;
    float r = 0.180625f - q * q;
    float centre = q * (((59.109374720f * r + 159.29113202f) * r + 50.434271938f) * r + 3.3871327179f)
        / (((67.187563600f * r + 78.757757664f) * r + 17.895169469f) * r + 1.0f);
    int below = q < 0.0f;
    float tail = below ? u : 1.0f - u;
    float w = sqrtf(-log_of(tail)) - 1.6f;
    float outer = (((1.7023821103e-1f * w + 1.3067284816f) * w + 2.7568153900f) * w + 1.4234372777f)
        / ((1.2021132975e-1f * w + 7.3700164250e-1f) * w + 1.0f);
    outer = below ? -outer : outer;
    float size = below ? -q : q;
    return 0.425f < size ? outer : centre;
}

INLINE float uniform_of(uint32_t word) { return float_of((int32_t)((word >> 9) | 0x3f800000u)) - 0.99999994f; }

INLINE void philox(uint32_t c0, uint32_t c1, uint32_t c2, uint32_t c3, uint32_t k0, uint32_t k1, float *u0, float *u1, float *u2, float *u3)
{
    for (int round = 0; round < 10; round++) {
        uint64_t p0 = (uint64_t)c0 * 0xD2511F53u;
        uint64_t p1 = (uint64_t)c2 * 0xCD9E8D57u;
        c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
        c1 = (uint32_t)p1;
        c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
        c3 = (uint32_t)p0;
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    *u0 = uniform_of(c0);
    *u1 = uniform_of(c1);
    *u2 = uniform_of(c2);
    *u3 = uniform_of(c3);
}

#endif
