/* MuJoCo called as C calls it: the same questions and answers as ours/main.swift. */
#include <mujoco/mujoco.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static mjModel *legs, *chain;
static mjData *legs_data, *chain_data;

/* Seconds of this process's own work, whatever else the machine does. */
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void pose(const mjModel *m, mjData *d, int i) {
  for (int j = 0; j < m->njnt; j++) {
    int q = m->jnt_qposadr[j];
    if (m->jnt_type[j] != mjJNT_HINGE && m->jnt_type[j] != mjJNT_SLIDE) continue;
    double turns = (i % 64 * (2.0 * j + 3) + j) * 0.6180339887498949;
    d->qpos[q] = m->qpos0[q] + 0.7 * (turns - floor(turns) - 0.5);
  }
}

static void lengths(int i) {
  pose(legs, legs_data, i);
  mj_kinematics(legs, legs_data);
  mj_comPos(legs, legs_data);
  mj_tendon(legs, legs_data);
}

static void whole(const mjModel *m, mjData *d, int i) {
  pose(m, d, i);
  mj_inverse(m, d);
}

/* Only what a rigid tree needs: no contacts, no tendons, no constraints. */
static void bare(const mjModel *m, mjData *d, mjtNum *out, int i) {
  pose(m, d, i);
  mj_kinematics(m, d);
  mj_comPos(m, d);
  mj_comVel(m, d);
  mj_rne(m, d, 1, out);
}

int main(int count, char **arguments) {
  char error[500] = "";
  if (count != 3) return 2;
  legs = mj_loadModel(arguments[1], NULL);
  chain = mj_loadXML(arguments[2], NULL, error, sizeof error);
  if (!legs || !chain) { fprintf(stderr, "%s\n", error); return 1; }
  legs_data = mj_makeData(legs);
  chain_data = mj_makeData(chain);
  for (int i = 0; i < legs->nv; i++) { legs_data->qvel[i] = 0.5; legs_data->qacc[i] = -1; }
  for (int i = 0; i < chain->nv; i++) { chain_data->qvel[i] = 0.5; chain_data->qacc[i] = -1; }
  static mjtNum out[1000];
  setvbuf(stdout, NULL, _IOLBF, 0);
  printf("jacobian %d tendons, %d dof\ninverse-legs %d dof\nbare-legs %d dof\n", legs->ntendon, legs->nv, legs->nv, legs->nv);
  printf("inverse-chain %d dof\nbare-chain %d dof\n\n", chain->nv, chain->nv);
  char work[64];
  double seconds;
  while (scanf("%63s %lf", work, &seconds) == 2) {
    long i = 0;
    double began = now(), taken;
    do {
      for (int k = 0; k < 20; k++, i++) {
        if (!strcmp(work, "jacobian")) lengths(i);
        else if (!strcmp(work, "inverse-legs")) whole(legs, legs_data, i);
        else if (!strcmp(work, "bare-legs")) bare(legs, legs_data, out, i);
        else if (!strcmp(work, "inverse-chain")) whole(chain, chain_data, i);
        else if (!strcmp(work, "bare-chain")) bare(chain, chain_data, out, i);
        else return 3;
      }
      taken = now() - began;
    } while (taken < seconds);
    printf("%ld %.9f\n", i, taken);
  }
}
